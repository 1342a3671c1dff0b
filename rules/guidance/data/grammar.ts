/** See `about` below for what this is and where it comes from. */
export const grammar = {
  about: 'English words by what they do in a sentence of advice. A word may stand in several lists.',
  bits: {
    strong: "should must shall shouldn't mustn't",
    weak: "can could may might will would can't cannot couldn't won't wouldn't you'll they'll it'll you'd he'll she'll",
    need: "need needs needed have has had ought needn't supposed",
    negative:
      "not no never don't dont doesn't didn't shouldn't mustn't needn't can't cannot couldn't won't wouldn't isn't aren't without nor neither rarely avoid unnecessary",
    condition: 'if when whenever unless until before after once while because since although though whether wherever without',
    relative: 'who which what how why where whom whose that',
    reader: "you you'll you're you've you'd yourself",
    adverb:
      'always please also then first just simply immediately promptly right either at least instead still even again soon only urgently quickly usually often sometimes generally normally therefore however definitely strongly back regularly straight ever all kindly maybe perhaps possibly probably certainly really do openly directly alternatively otherwise meanwhile additionally next online',
    trigger: 'if when whenever once anytime unless soon first',
    conjunction: 'and or but so then nor plus and/or',
    determiner: "your the a an his her their my our this that these those any another each every some its one's no either both",
    others:
      "they he she we i it who people patients person persons patient women men adults children parents woman man many most anyone everyone someone some others individuals caregivers carers those these this that teens veterans smokers child parent they're he's she's it's we're there",
    preposition:
      'to with by from for of in on at about into during for through like including such over under between against within towards upon via per due despite besides according based depending regardless',
    finite:
      "is are was were has have does do did am be been being can may might will would should must could shall isn't aren't it's you're they're that's help helps include includes cause causes make makes need needs occur occurs happen happens become becomes",
    urgent: 'immediately immediate urgently urgent promptly prompt emergency straightaway asap now',
    order:
      'be make keep take use stop do try get find learn remember wash drink eat rest avoid follow write bring wear check continue start seek give let look read know plan consider choose ask call tell talk see visit contact speak discuss go think never begin work limit apply put stay leave watch cover remove report lose have urge encourage help'
  },
  lists: {
    needs: 'need needs have has ought needed had required',
    wishes: 'want wish like',
    urges:
      'sure certain free remember try best better important essential vital crucial critical wise helpful useful necessary advisable safest idea step thing way time encouraged advised urged reminded recommended careful right is place welcome worth worthwhile imperative things option chance opportunity safer',
    delays: 'hesitate afraid wait delay embarrassed shy forget scared reluctant fail worried ashamed neglect harm hurt shame',
    pointless: 'point reason bother use sense',
    urgings: 'urge encourage remind persuade help ask tell advise',
    carriers: 'go ask call ring phone request book arrange plan appointment come return contact begin start',
    exceptions: 'unless without until before except after',
    forbidders: "don't dont never shouldn't mustn't avoid not",
    counted: 'some many most more few several half often sometimes about nearly almost',
    wondering: 'about know ask check see out sure decide determine learn',
    asking:
      'ask asking asked tell telling told talk talking talked speak speaking spoken discuss discussing discussed check checking checked let inform informing informed mention mentioning sure work working chat partner remind share review verify confirm warn show describe explain bring make',
    understood:
      'about what why how whether if when which who questions purpose reason reasons risks benefits cost costs advice help information details',
    pronouns: 'them him her',
    togetherPassives:
      'discussed made decided planned reviewed agreed raised shared arranged reported mentioned brought taken shown referred',
    informing: 'tell telling told let inform informing mention mentioning sure notify warn remind',
    crisisLines: 'samaritans lifeline crisis suicide',
    datives: 'give giving',
    paperwork:
      'form forms paperwork card claim claims enrollment enroll reimbursed reimbursement certificate document documents refund invoice complain complaint join enrol volunteer participate',
    adjectives: 'regular good proper expert qualified further more early free independent local',
    advised: 'advised advisable recommended needed necessary required essential important vital sensible best wise urged worthwhile',
    consultations: 'visit visits trip consultation consultations appointment review check-up checkup referral call',
    specimens: 'sample samples specimen specimens biopsy biopsies tissue slide slides',
    deciding: 'decide discuss choose talk agree weigh make plan work',
    replaces: 'substitute replace replaces replacement intended'
  }
}
