/**
 * How languages are told apart: by their commonest function words where they share the Latin script, else by script and by letters that
 * only one language has. The words are articles, pronouns, prepositions and auxiliaries, which every grammar lists; the scripts and their
 * ranges are Unicode's.
 */

const lists: Readonly<Record<string, string>> = {
  en: 'the of and to in is are that it for on with as was be by this have from or an at not you your which can if they may will has their when who what how do does but about more most than there been also other some any into he she we',
  es: 'el la los las de del que y en un una es son por para con no se su sus al lo como más pero o si le les ha han está están este esta estos estas también muy cuando qué cómo usted sin sobre puede pueden ser tiene hay entre todo porque desde hasta cada',
  fr: "le la les des du de et en un une est sont dans que qui pour par sur avec pas ne ce cette ces il elle ils au aux plus ou se vous votre vos nous on mais être avoir peut peuvent sans leur si comme a ont c'est d'un d'une l'on n'est qu'il aussi",
  de: 'der die das und ist nicht ein eine einer eines einem einen zu den dem des mit sich auf für von im in es sind werden wird auch bei oder aus wie als nach kann können sie ihr ihre wenn man durch aber nur noch über vor sein haben hat dass am zum zur bis',
  pt: 'o a os as de do da dos das que e em um uma é são para com não no na nos nas se por mais como mas ao à ou seu sua seus suas você pode podem ser está estão também muito quando foi pelo pela sem isso este esta tem ter ou há até entre',
  it: "il lo la i gli le di del della dei delle che e è un una in per con non si da al alla nel nella come più ma o se sono anche può possono essere questo questa suo sua sul sulla dal dalla ai alle hanno ha dell'acqua ed quando cosa chi degli nei tra",
  nl: 'de het een en van in is dat op te zijn voor met niet die aan er om ook als bij maar of uit door naar dan wel nog je u uw kan kunnen worden wordt heeft hebben deze dit meer tot over was zich veel geen tijdens wat hoe',
  pl: 'i w na z do nie się jest to że o po jak od za dla lub są ze przez a ale może być który która które oraz tym przy ich jego czy także już tylko bardzo można jeśli przed pod te tego ten co',
  cy: "y yr a i o yn ar ac mae am eich chi fod gan neu os bydd wedi i'r o'r a'r hyn sy'n gyda ni nad oes hwn hon at er ei eu mewn sydd gall cael gael pan fydd byddwch heb drwy wrth",
  ro: 'și de la în cu pe este sunt un o care nu să sau dacă din pentru mai prin ce a fi poate au al ale lui ca despre după când acest această fără dumneavoastră vă se',
  sv: 'och att det i en som på är av för med till den har inte om ett du kan eller men från vid var så din ditt dina de när efter hur bli blir vara också mycket',
  tr: 've bir bu için ile da de olarak daha çok en gibi olan veya kadar sonra ne ya mi değil var ise her ama eğer siz sizin olabilir',
  vi: 'và của là có cho không các được bạn một những người với trong khi này để thể nếu từ ra đã vào về như hoặc bị ở sẽ đến',
  tl: 'ang ng sa mga na ay kung para hindi may ito at ka mo iyong inyong o siya nang kayo ninyo upang dapat din rin',
  ht: 'nan ak pou yo ou ki sa li pa gen ka yon nou mwen lè oswa se fè si w ap te kapab tout moun epi sou'
}

/** The languages that function words tell apart. */
export const languages: readonly string[] = Object.keys(lists)

/** Function words in lower case, and which of `languages` use each, by index. */
export const functionWords: ReadonlyMap<string, readonly number[]> = (() => {
  const users = new Map<string, number[]>()
  for (const [index, language] of languages.entries())
    for (const word of new Set(lists[language]!.split(' '))) {
      const known = users.get(word)
      if (known) known.push(index)
      else users.set(word, [index])
    }
  return users
})()

/** Scripts other than Latin: first and last code unit of their blocks. */
const scripts: readonly (readonly [script: string, from: number, to: number])[] = [
  ['Greek', 0x0370, 0x03ff],
  ['Cyrillic', 0x0400, 0x052f],
  ['Armenian', 0x0530, 0x058f],
  ['Hebrew', 0x0590, 0x05ff],
  ['Arabic', 0x0600, 0x06ff],
  ['Arabic', 0x0750, 0x077f],
  ['Devanagari', 0x0900, 0x097f],
  ['Bengali', 0x0980, 0x09ff],
  ['Gurmukhi', 0x0a00, 0x0a7f],
  ['Gujarati', 0x0a80, 0x0aff],
  ['Tamil', 0x0b80, 0x0bff],
  ['Telugu', 0x0c00, 0x0c7f],
  ['Kannada', 0x0c80, 0x0cff],
  ['Malayalam', 0x0d00, 0x0d7f],
  ['Sinhala', 0x0d80, 0x0dff],
  ['Thai', 0x0e00, 0x0e7f],
  ['Lao', 0x0e80, 0x0eff],
  ['Myanmar', 0x1000, 0x109f],
  ['Georgian', 0x10a0, 0x10ff],
  ['Hangul', 0x1100, 0x11ff],
  ['Ethiopic', 0x1200, 0x137f],
  ['Khmer', 0x1780, 0x17ff],
  ['Kana', 0x3040, 0x30ff],
  ['Han', 0x3400, 0x9fff],
  ['Hangul', 0xac00, 0xd7af]
]

/** Letters and little words that show which language a script carries, and the language; without `shown` the script itself shows it. */
const languagesOfScript: Readonly<Record<string, readonly (readonly [language: string, shown?: RegExp])[]>> = {
  Greek: [['el']],
  Cyrillic: [
    ['und', /[өүқғңәһўђћљњџѓќ]/u],
    ['uk', /[їєґ]/u],
    ['ru', /[ыэё]/u]
  ],
  Armenian: [['hy']],
  Hebrew: [['he']],
  Arabic: [
    ['und', /[ټډړښۍېێۆڕڵڭ]/u],
    ['ur', /[ٹڈڑںے]/u],
    ['fa', /[پچژگ]/u],
    ['ar', /[ةى]/u]
  ],
  Devanagari: [['hi', /(?:^| )(?:है|हैं|और|में)(?: |$)/u]],
  Bengali: [['bn', /[^ৰৱ]/u]],
  Gurmukhi: [['pa']],
  Gujarati: [['gu']],
  Tamil: [['ta']],
  Telugu: [['te']],
  Kannada: [['kn']],
  Malayalam: [['ml']],
  Sinhala: [['si']],
  Thai: [['th']],
  Lao: [['lo']],
  Myanmar: [['my']],
  Georgian: [['ka']],
  Hangul: [['ko']],
  Khmer: [['km']],
  Kana: [['ja']],
  Han: [['ja', /[\u3040-\u30ff]/u], ['zh']]
}

/** Languages' names, English and their own, as frontmatter states them. */
export const languagesByName: ReadonlyMap<string, string> = new Map(
  Object.entries({
    english: 'en',
    spanish: 'es',
    español: 'es',
    espanol: 'es',
    french: 'fr',
    français: 'fr',
    german: 'de',
    deutsch: 'de',
    portuguese: 'pt',
    português: 'pt',
    italian: 'it',
    italiano: 'it',
    dutch: 'nl',
    nederlands: 'nl',
    polish: 'pl',
    polski: 'pl',
    welsh: 'cy',
    cymraeg: 'cy'
  })
)

/** The first code unit that may be of another script than Latin. */
export const firstOtherScript = 0x370

/** The script of a code unit from `firstOtherScript` on, or null where it is none of those listed. */
export function scriptAt(code: number): string | null {
  return scripts.find(([, from, to]) => code >= from && code <= to)?.[0] ?? null
}

/** The language of words in a script, `und` where the script alone does not tell. */
export function languageOfScript(script: string, words: readonly string[]): string {
  const text = words.join(' ')
  return languagesOfScript[script]?.find(([, shown]) => !shown || shown.test(text))?.[0] ?? 'und'
}
