import {documentFrom} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {guidanceIn} from './guidance.js'

const guides = (source: string) => guidanceIn(documentFrom(source, {format: 'markdown'})).some(({stance}) => stance === 'directive')

/** Each pair: a text that sends the reader to somebody, and a near twin that does not. */
const pairs: readonly (readonly [counts: string, doesNot: string])[] = [
  // Care, and an office.
  ['Get a second medical opinion from another doctor.', 'Get a letter from your doctor for your claim.'],
  ['Bring your questions to your nurse.', 'Bring the application to your nurse coordinator.'],
  ['Contact your clinic to have your dose checked.', 'Contact your clinic to have your address changed.'],
  // Denied, and denied twice.
  ['You should not wait to call your doctor about chest pain.', 'You should not call your doctor about every sneeze.'],
  ['Do not be afraid to tell your nurse that it hurts.', 'Many are afraid to tell a nurse that it hurts.'],
  ['Never hesitate to ring your midwife.', 'There is no reason to ring your midwife.'],
  ['Do not leave it until later: see a dentist.', 'You do not have to see a dentist.'],
  ['Do not start a diet without talking to your doctor.', 'He started a diet without talking to his doctor.'],
  ['It is not only wise to see a doctor, it is free.', 'It is not necessary to see a doctor.'],
  ['Do not put off seeing a doctor about a lump.', 'She put off seeing a doctor about a lump.'],
  ['Never change the dose until you have spoken to your pharmacist.', 'The dose changed before we had spoken to a pharmacist.'],
  ['There is no need to see a GP unless the rash spreads.', 'There is no need to see a GP about this rash.'],
  ['Children should not take it unless a doctor prescribes it.', 'Children do not like it when a doctor prescribes it.'],
  // Who does it.
  ['You should ask your surgeon about scars.', 'Your surgeon should ask you about scars.'],
  ['You may want to tell your therapist about your sleep.', 'Your therapist may want to know about your sleep.'],
  ['You can talk with your doctor about a lower dose.', 'Your doctor can talk with you about a lower dose.'],
  ['Call the nurse if the drip stops.', 'The nurse will call you if the drip stops.'],
  ['Report a fever to your care team.', 'Laboratories report a fever to the care team.'],
  ['Get your moles checked by a dermatologist.', 'Your moles are checked by a dermatologist first.'],
  ['You and your doctor should decide together which tablet to try.', 'You and your doctor will meet in a quiet room.'],
  ['You and your nurse can plan your meals.', 'If you and your nurse can plan your meals, the ward is quieter.'],
  ['Patients can ask their pharmacist for larger print.', 'Researchers can ask a pharmacist for the records.'],
  ['Parents should speak to their health visitor.', 'Parents spoke to their health visitor in the study.'],
  // Somebody tells a story.
  ['See your doctor about the numb hand.', 'She saw her doctor about the numb hand.'],
  ['Tell your doctor that you faint.', 'One man told his doctor that he faints.'],
  ['Ask a pharmacist which cream to use.', 'We asked a pharmacist which cream people use.'],
  ['Seek medical advice after a bite.', 'Few had sought medical advice after a bite.'],
  ['Visit a clinic if it itches.', 'The clinics that people visit are in the north.'],
  ['Go to hospital if she cannot drink.', 'The chances that you will have to go to hospital are small.'],
  ['You need to go to hospital at once.', 'Older people usually need to go to hospital.'],
  // Several people in one list.
  ['Tell your family, your teacher and your doctor how you feel.', 'Your family, your teacher and your doctor know how you feel.'],
  ['Talk to your parents, a friend or a nurse.', 'It was written with parents, a friend and a nurse.'],
  ['Remind visitors and nurses to wash their hands.', 'Visitors and nurses wash their hands.'],
  // Two verbs, and infinitives that share.
  ['Anyone with these signs should call or see a doctor.', 'Anyone with these signs calls or sees a doctor sooner or later.'],
  ['It is important to know the signs, and to call your doctor.', 'It takes a while to know the signs, and to reach a doctor.'],
  ['The best thing that you can do for your hearing is to see a doctor.', 'The hardest thing was to see a doctor.'],
  ['Talking to a counselor is a good first step.', 'Talking to a counselor is something that he did.'],
  ['Having a talk with your doctor is the best way to start.', 'Having a talk with your doctor is not the best way to start.'],
  // Passives.
  ['New moles should be discussed with your doctor.', 'New moles were discussed with a doctor.'],
  ['The choice should be made with your doctor.', 'The cast is made with plaster, a doctor explains.'],
  ['A poisoned child should be seen by a doctor.', 'A poisoned child was seen by a doctor.'],
  ['Medical care should be sought after a bite.', 'Medical care was found in every village.'],
  // Verbs with what and whom.
  ['Give your doctor a list of what you take.', 'The scan will give your doctor a list of places to look.'],
  ['Partner with your doctor to keep your lungs well.', 'Our partner, a doctor, keeps lungs in jars.'],
  ['You need to have regular visits with your dentist.', 'The regular visits that dentists have are short.'],
  ['Connect with a crisis line counselor today.', 'The wires connect at the back, a counselor said.'],
  ['Work with your team on a plan.', 'The plan is the work of your team.'],
  ['Let your doctor know if you snore.', 'Snoring lets your doctor know how you sleep.'],
  // Papers, and what is on offer.
  ['Ask your doctor to explain the scan.', 'You will need to ask your doctor to sign this form.'],
  ['To get relief from pain, call your doctor.', 'To get your card, call your clinic.'],
  ['You should get medical care for a deep burn.', 'You can get medical care through the fund if you served.'],
  // Questions and headings.
  ['Call your doctor.', 'Did you call your doctor?'],
  ['See a dentist within a day.', 'How soon can a dentist see me?'],
  ['## Call your doctor if\n\n- you faint\n- you bleed', '## If your doctor calls\n\n- sit down\n- listen'],
  ['**Ask your nurse:**\n\n- how to bathe', '**Your nurse asks:**\n\n- how you bathe'],
  // Disclaimers.
  ['Always ask your doctor about a new lump.', 'This leaflet does not replace your doctor.'],
  ['Check with a pharmacist first.', 'Nothing here is a substitute for what a pharmacist says.'],
  // Other words for turning to somebody.
  ['Pop in to your chemist if the cream stings.', 'Many people pop in to the chemist on a Saturday.'],
  ['Have a word with your pharmacist.', 'A word about your pharmacist.'],
  ['Arrange to be seen by an optician.', 'You are likely to be seen by an optician.'],
  ['Ask to be referred to a specialist.', 'You may be referred to a specialist.'],
  ['Attend A&E if it does not stop.', 'Most who attend A&E go home again.'],
  ['Send a photo of the rash to your GP.', 'We send the bill to your GP.'],
  ['Ask for an urgent GP appointment.', 'An urgent GP appointment lasts ten minutes.'],
  ['Get in touch with your diabetes nurse.', 'The diabetes nurse gets in touch with schools.'],
  ['Have a friend drive you to hospital.', 'Have you driven to a hospital in snow?'],
  ['Be honest with your doctor about drink.', 'His doctor was honest with him.'],
  ['Keep your midwife informed.', 'Posters keep the midwife informed.'],
  ['Get your pressure checked at a pharmacy.', 'The pills are checked at a pharmacy.'],
  ['You should have regular eye exams by an optometrist.', 'An exam by an optometrist takes an hour.'],
  // Advice without an order.
  ['A visit to your GP is recommended.', 'A visit to your GP is free.'],
  ['Consultation with a doctor is advised.', 'Consultation with a doctor is not needed.'],
  ['Your pharmacist is the best person to ask.', 'Your pharmacist is the best cook in town.'],
  ['Your first port of call should be your GP.', 'The ship, at its first port of call, took on a GP.'],
  ['Make sure that your dentist knows that you bleed easily.', 'Make sure that your dentist is in the right street.'],
  ['But seeing a doctor early is important.', 'But seeing a doctor early is rare.'],
  ['There is no harm in asking a pharmacist.', 'There is harm in asking a pharmacist to guess.'],
  ['Do not let shame stop you from seeing a doctor.', 'Shame stops many from seeing a doctor.'],
  ['Nobody should change the dose without first asking a nurse.', 'Nobody changed the dose without first asking a nurse.'],
  ['We would encourage you to speak to your pharmacist.', 'Posters encourage you to speak to your pharmacist, he found.'],
  // What may come, and what clinicians do among themselves.
  ['We recommend that you see an audiologist.', 'Your doctor may suggest that you see an audiologist.'],
  ['You may need to see a doctor if it swells.', 'You may also need to see a doctor for more tests.'],
  ['A painful lump should be checked by a doctor.', 'The tissue sample should be checked by a doctor.'],
  ['Parents must report a fever to the hospital.', 'Health workers must report a fever to the hospital.'],
  ['Medical help is needed at once.', 'Medical help may be needed one day.'],
  // Offices.
  ['Call the clinic if you cannot come down the stairs.', 'Call the clinic if you cannot come to your appointment.'],
  ['Call a doctor if you feel worse.', 'The VA Call Center opens at nine.'],
  ['Contact the hospital about your pain.', 'Contact the hospital billing office about your pain cream.'],
  ['Seek emergency care.', 'Call the emergency care program for a form.'],
  // Whom a list names.
  ['Contact one of these if it bleeds:\n\n- your district nurse', 'You will meet one of these:\n\n- your district nurse'],
  ['You should call:\n\n- 999, if it bleeds', 'You should know:\n\n- 999, if it bleeds'],
  // Conditions.
  ['If the pain grows, call your doctor.', 'If the doctor calls, the pain may have gone.'],
  ['Once the stitches are out, see your nurse.', 'Once you see your nurse, the stitches come out.'],
  ['If you smoke, tell your surgeon.', 'If you tell your surgeon that you smoke, nobody minds.'],
  ['When in doubt, ask a pharmacist.', 'When people ask a pharmacist, they are in doubt.'],
  ['In case of a burn, go to A&E.', 'In case of a burn, A&E has a special room.'],
  // Cells, call-outs and items.
  ['| If | Do |\n|-|-|\n| It swells | See a GP |', '| If | Who |\n|-|-|\n| It swells | A GP |'],
  ['> **Warning:** tell your doctor if you are pregnant.', '> **Note:** doctors were told of her pregnancy.'],
  ['> [!WARNING]\n> Call your nurse if it leaks.', '> [!NOTE]\n> Your nurse calls before every visit.'],
  ['You should:\n\n1. rest\n2. call your nurse', 'We will:\n\n1. wait\n2. call your nurse'],
  ['Make sure to:\n\n- see a dentist', 'Your dentist will:\n\n- see a specialist']
]

describe.each(pairs)('%s', (counts, doesNot) => {
  test('counts', () => expect(guides(counts)).toBe(true))
  test(`not: ${doesNot}`, () => expect(guides(doesNot)).toBe(false))
})

const first = (source: string) => guidanceIn(documentFrom(source, {format: 'markdown'})).find(({stance}) => stance === 'directive')!

test.each([
  ['Tell your doctor if you have epilepsy.', ['K7']],
  ['If someone in your family has had gout, let your doctor know.', ['K7']],
  ['Let your nurse know if it hurts.', ['K4']],
  ['Tell your doctor about any new symptoms.', ['K4']],
  ['Ask your pharmacist to recommend one.', ['K1']],
  ['Talk to your doctor about ways to lower your pressure.', ['K14']],
  ['Ask your doctor whether this treatment is an option.', ['K14']],
  ['The decision about treatment should be made with your doctor.', ['K14']],
  ['Talk to your provider about how often you should be tested.', ['K15']],
  ['Check with a dietitian before making any dietary changes.', ['K13']],
  ['People who think they may be at risk should discuss it with their doctor.', ['K4']],
  ['Check with your dentist first, since it harms the gums if used badly.', []],
  ['Connect with a crisis line counselor.', ['K12']],
  ['Children should not take it unless told to by a doctor.', ['K1', 'K8']]
])('%s gives %j', (source, kinds) => expect(first(source).kinds).toEqual(kinds))

test.each([
  ['Get immediate medical care.', 'emergency', null],
  ['Get medical care right away for a fracture.', 'urgent', null],
  ['Go to A&E if she is drowsy.', 'emergency', 'if she is drowsy'],
  ['Call your doctor today if the cast is tight.', 'urgent', 'if the cast is tight'],
  ['Tell your pharmacist if you have asthma because the spray may not suit you.', 'routine', 'if you have asthma']
])('%s is %s, when %s', (source, urgency, when) => {
  const {agent, trigger, urgency: said} = first(source)
  expect([agent, said]).toEqual(['reader', urgency])
  expect(trigger && source.slice(trigger.start, trigger.end)).toBe(when)
})
