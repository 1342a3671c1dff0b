const pairs = (list: string): [string, string][] => list.split(' ').map((pair) => pair.split(':') as [string, string])

/** Irregular plurals, and third persons of verbs. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map(
  pairs(
    'child:children person:people man:men woman:women foot:feet tooth:teeth mouse:mice knife:knives wife:wives life:lives half:halves ' +
      'leaf:leaves loaf:loaves shelf:shelves calf:calves self:selves diagnosis:diagnoses prognosis:prognoses metastasis:metastases ' +
      'crisis:crises basis:bases analysis:analyses thrombosis:thromboses criterion:criteria phenomenon:phenomena bacterium:bacteria ' +
      'ovum:ova vertebra:vertebrae appendix:appendices bronchus:bronchi fungus:fungi stimulus:stimuli testis:testes have:has'
  )
)

/** Irregular verbs: base, past tense, past participle. */
const verbs =
  'become became become,begin began begun,bite bit bitten,bleed bled bled,blow blew blown,break broke broken,breed bred bred,' +
  'bring brought brought,build built built,buy bought bought,catch caught caught,choose chose chosen,come came come,cut cut cut,' +
  'deal dealt dealt,do did done,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed fed,' +
  'feel felt felt,fight fought fought,find found found,fly flew flown,forbid forbade forbidden,forget forgot forgotten,' +
  'get got got,give gave given,go went gone,grow grew grown,have had had,hear heard heard,hide hid hidden,hit hit hit,hold held held,' +
  'hurt hurt hurt,keep kept kept,know knew known,lay laid laid,lead led led,leave left left,lend lent lent,let let let,lie lay lain,' +
  'lose lost lost,make made made,mean meant meant,meet met met,overcome overcame overcome,pay paid paid,put put put,quit quit quit,' +
  'read read read,ride rode ridden,ring rang rung,rise rose risen,run ran run,say said said,see saw seen,seek sought sought,' +
  'sell sold sold,send sent sent,set set set,shake shook shaken,show showed shown,shut shut shut,sing sang sung,sink sank sunk,' +
  'sit sat sat,sleep slept slept,speak spoke spoken,spend spent spent,spread spread spread,stand stood stood,steal stole stolen,' +
  'stick stuck stuck,sting stung stung,swell swelled swollen,swim swam swum,take took taken,teach taught taught,tell told told,' +
  'think thought thought,throw threw thrown,undergo underwent undergone,understand understood understood,' +
  'undertake undertook undertaken,wake woke woken,wear wore worn,win won won,withdraw withdrew withdrawn,withhold withheld withheld,' +
  'write wrote written'

/** Base of an irregular verb -> its past tense and its past participle. */
export const irregularVerbs: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  verbs.split(',').map((verb) => {
    const [base, past, participle] = verb.split(' ') as [string, string, string]
    return [base, [past, participle] as const]
  })
)

/** Verbs of several syllables that double their last letter, as in `referred`. */
export const doublingVerbs: ReadonlySet<string> = new Set(
  (
    'abhor admit allot begin commit compel confer control defer deter emit equip excel expel forbid forget incur infer inter occur omit ' +
    'patrol permit prefer rebut recur refer regret submit transfer transmit'
  ).split(' ')
)

/** Words that take no ending, though one would make another word of some: `us` and `uses`, `new` and `news`. */
export const unchanging: ReadonlySet<string> = new Set(
  (
    'a an the this that these those i you he she it we they me him her us them my your his its our their who whom whose which what ' +
    'and or but nor so yet if as than then because while when where why how of in on at to by for from with without about into onto ' +
    'over under up down out off away along apart ahead together through during before after between among against per via not no never always often very too also ' +
    'just only even still again now here there am is are was were be been being has had does did can could may might must shall ' +
    'should will would all any both each few more most other some such same own new good mean bad old high low due ' +
    'de del la el los las un una y o con sin por para en al se su'
  ).split(' ')
)
