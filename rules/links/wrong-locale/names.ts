import {plainText} from '../wording.js'

/** Names of languages in the languages that health pages are often kept in, and in themselves. Words that mean other things too are left out. */
export const languageNames: ReadonlySet<string> = new Set(
  (
    'english inglés ingles anglais englisch inglese inglês saesneg ' +
    'spanish español espanol espagnol spanisch spagnolo espanhol castellano ' +
    'french français francais francés frances französisch francese francês kreyòl creole haitian ' +
    'german deutsch allemand alemán aleman tedesco alemão ' +
    'italian italiano italien italienisch ' +
    'portuguese português portugues portugués portugais portugiesisch portoghese ' +
    'welsh cymraeg irish gaeilge gaelic gàidhlig dutch nederlands niederländisch polish polski polnisch russian русский russisch ' +
    'ukrainian українська arabic العربية chinese 中文 简体中文 繁體中文 mandarin cantonese japanese 日本語 korean 한국어 vietnamese tiếng việt ' +
    'tagalog filipino hindi हिन्दी urdu اردو bengali বাংলা punjabi ਪੰਜਾਬੀ turkish türkçe somali soomaali farsi persian فارسی hebrew עברית ' +
    'greek ελληνικά romanian română czech čeština hungarian magyar swedish svenska danish dansk norwegian norsk finnish suomi'
  )
    .split(' ')
    .map(plainText)
    .filter((name) => name !== '' && name !== 'tiếng')
)
