import {expect, test} from 'vitest'
import {spanishSyllablesOf} from './spanish-syllables.js'

/** Words by how many syllables they have: diphthongs, triphthongs, hiatus, silent u, y, h between vowels, ll and rr, and words of the clinic. */
const words: Readonly<Record<number, string>> = {
  1: 'y o a e el la los de que sal pan luz muy hay ley rey buey pie fue dio vio guion bien pies seis piel voz mes tres cruz tos',
  2:
    'guía día río país baúl tía mayo playa agua lengua causa aire hueso cuello huevo sangre parto fiebre cuerpo pecho pierna calle perro ' +
    'querer guerra aquí siglo ciudad viuda cuida peine sauce búho ahí raíz maíz caer leer creer buscáis estoy adiós tenéis dolor asma virus',
  3:
    'médico riñones espalda cabeza rodilla vacuna receta paciente señales aorta teatro poeta héroe ahora cohete alcohol sonreír oído reúne ' +
    'pingüino cigüeña antiguo estudiáis cuidado náusea continuo hígado hospital corazón artritis desahuciar leíais inyección alergia ' +
    'diabetes síntoma urgencia infección',
  4:
    'medicina operación enfermedad energía cirugía vehículo hawaiano paranoia cirujano hepatitis tratamiento continúo vacunarse epidemia ' +
    'pulmonía averigüe averiguáis anestesia lingüística embarazo insulina colesterol hipertensión hemorragia',
  5:
    'analgésico antibiótico tuberculosis radiografía farmacéutico oftalmólogo medicamento quimioterapia rehabilitar ecografía apendicitis ' +
    'enfermedades cardiovascular',
  6: 'anestesiólogo rehabilitación inmediatamente',
  7: 'gastroenterólogo antihistamínico antiinflamatorio'
}

const rows = Object.entries(words).flatMap(([count, list]) => list.split(' ').map((word): [string, number] => [word, Number(count)]))

test('the table is long enough to mean something', () => expect(rows.length).toBeGreaterThan(120))

test.each(rows)('%s has %i', (word, count) => expect(spanishSyllablesOf(word)).toBe(count))

test.each<readonly [spelling: string, count: number]>([
  ['ESPALDA', 3],
  ['teórico-práctico', 7],
  ['VIH', 5],
  ['TAC', 1],
  ['mg', 4],
  ['Dra', 3],
  // Read as Spanish has it, but not counted: figures stand for the average word of their text
  ['500', 0],
  ['www.example.org', 0],
  ['ana@example.org', 0],
  ['x'.repeat(100), 0]
])('%s has %i, read aloud', (spelling, count) => expect(spanishSyllablesOf(spelling)).toBe(count))
