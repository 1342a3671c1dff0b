import {expect, test} from 'vitest'
import {emptyContext} from './context.js'
import {documentFrom} from './document.js'
import {detectLanguage, languageOf, localeOf} from './language.js'

/** Sentences of the same meaning, about a sore back. */
const samples: readonly (readonly [language: string | null, text: string])[] = [
  ['en', 'Most back pain gets better on its own within a few weeks. Try to stay active and go on with your day as well as you can.'],
  ['es', 'La mayoría de los dolores de espalda mejoran solos en unas semanas. Trate de mantenerse activo y siga con su día como pueda.'],
  [
    'fr',
    'La plupart des maux de dos passent en quelques semaines. Essayez de rester actif et de vivre votre journée comme vous le pouvez.'
  ],
  [
    'de',
    'Die meisten Rückenschmerzen gehen in wenigen Wochen von selbst weg. Bleiben Sie in Bewegung und machen Sie weiter, so gut Sie können.'
  ],
  [
    'pt',
    'A maioria das dores nas costas melhora em poucas semanas. Tente manter-se ativo e continue o seu dia da melhor forma que você puder.'
  ],
  [
    'it',
    'La maggior parte dei dolori alla schiena passa da sola in poche settimane. Cerchi di restare in movimento e continui con la sua giornata come può.'
  ],
  ['nl', 'De meeste rugpijn gaat binnen een paar weken vanzelf over. Probeer in beweging te blijven en ga door met uw dag zoals het lukt.'],
  ['pl', 'Ból pleców najczęściej mija sam w ciągu kilku tygodni. Proszę się ruszać i żyć tak, jak to jest możliwe, ale nie na siłę.'],
  [
    'cy',
    "Mae'r rhan fwyaf o boen cefn yn gwella ar ei ben ei hun o fewn rhai wythnosau. Ceisiwch gadw i symud a mynd ymlaen â'ch diwrnod."
  ],
  [
    'ru',
    'Обычно боль в спине проходит сама за несколько недель. Старайтесь двигаться и жить как обычно, если это возможно, но без усилий.'
  ],
  [
    'uk',
    'Зазвичай біль у спині минає сам за кілька тижнів. Намагайтеся рухатися і жити як завжди, якщо це можливо, але без зусиль і її болю.'
  ],
  ['ar', 'عادة ما يزول ألم الظهر وحده خلال أسابيع قليلة. حاول أن تبقى نشيطا وأن تتابع يومك بقدر ما تستطيع دون مشقة.'],
  ['hi', 'कमर का दर्द अक्सर कुछ हफ़्तों में अपने आप ठीक हो जाता है। चलते फिरते रहें और अपना दिन सामान्य रूप से बिताएँ।'],
  ['zh', '大多数背痛会在几周内自行好转。请尽量保持活动，照常过好每一天，不要勉强自己。'],
  ['ja', 'ほとんどの腰痛は数週間で自然によくなります。できるだけ体を動かして、いつもの生活を続けてください。'],
  ['ko', '대부분의 허리 통증은 몇 주 안에 저절로 좋아집니다. 가능한 한 몸을 움직이고 평소처럼 생활하세요.'],
  [
    null,
    'Ibuprofen. Naproxen. Diclofenac. Etoricoxib. Celecoxib. Meloxicam. Aspirin. Paracetamol. Codeine. Tramadol. Morphine. Oxycodone. Fentanyl. Ketamine. Lidocaine. Capsaicin. Duloxetine. Amitriptyline. Gabapentin. Pregabalin. Baclofen.'
  ],
  [null, 'Back pain'],
  [null, '']
]

test.each(samples)('%s: %s', (language, text) => {
  expect(detectLanguage(documentFrom(text))).toBe(language)
})

const english = samples[0]![1]
const spanish = samples[1]![1]

test.each([
  ['the words decide where nothing is stated', spanish, 'en-US', 'es', 'es'],
  ['the context decides where the words do not', 'Back pain', 'en-GB', 'en', 'en-GB'],
  ["the context's region is kept where the language is the same", english, 'en-GB', 'en', 'en-GB'],
  ['frontmatter goes first', `---\nlang: es-MX\n---\n${english}`, 'en-US', 'es', 'es-MX'],
  ['a bare language takes the region of the context', `---\nlanguage: en\n---\n${spanish}`, 'en-GB', 'en', 'en-GB'],
  ['a language may be named', `---\nlanguage: Spanish\n---\n${english}`, 'en-US', 'es', 'es'],
  ['an underscore stands for a hyphen', `---\nlocale: en_GB\n---\n${english}`, 'en-US', 'en', 'en-GB'],
  ['what is no tag is passed over', `---\nlang: "?"\nlocale: 12\n---\n${english}`, 'en-US', 'en', 'en-US']
])('%s', (_case, source, locale, language, tag) => {
  const document = documentFrom(source)
  const context = {...emptyContext, locale}
  expect([languageOf(document, context), localeOf(document, context)]).toEqual([language, tag])
})

test('the configuration may name the key', () => {
  const document = documentFrom(`---\nsprache: cy\n---\n${english}`)
  expect(languageOf(document, {...emptyContext, frontmatterKeys: {lang: [{key: 'sprache'}]}})).toBe('cy')
})

test('a short page in HTML is in the language of its markup', () => {
  const html = (lang: string, text: string) =>
    documentFrom(`<!doctype html>\n<html class="no-js" ${lang}><p>${text}</p></html>`, {path: 'a.html'})
  expect(languageOf(html('lang="es-MX"', 'Casi siempre mejora.'), emptyContext)).toBe('es')
  expect(languageOf(html('xml:lang="es"', 'It mends.'), emptyContext)).toBe('en')
  expect(languageOf(html('lang=""', 'It mends.'), emptyContext)).toBe('en')
})
