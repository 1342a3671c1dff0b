/** See `about` below for what this is and where it comes from. */
export const specialGroups = {
  about:
    'Groups of readers for whom a medicine, vaccine or procedure may differ, the words that show that a page speaks of them, and where each matters.',
  source:
    'NHS content guide, pages on medicines: who can and cannot take it, pregnancy and breastfeeding, other medicines. PIF TICK, criterion 3. The words and the choice by type are ours (2026).',
  groups: {
    pregnancy: {
      name: 'pregnancy',
      words:
        'pregnant pregnancy pregnancies conceive conception trimester trimesters unborn fetus foetus fetal foetal childbearing prenatal antenatal expecting+a birth+defect birth+defects',
      types: 'medicine supplement vaccine procedure'
    },
    breastfeeding: {
      name: 'breastfeeding',
      words:
        'breastfeeding breastfeed breastfed breast-feeding breast-feed breast-fed breastmilk lactation lactating nursing+mother nursing+mothers breast+milk nurse+a nursing+a',
      types: 'medicine supplement'
    },
    children: {
      name: 'children',
      words:
        "child children children's child's baby babies infant infants toddler toddlers newborn newborns teenager teenagers adolescent adolescents kids kid paediatric pediatric under+16 under+18 under+12 ages months+old years+old",
      types: 'medicine supplement vaccine'
    },
    conditions: {
      name: 'other conditions',
      words:
        'allergy allergies allergic kidney liver diabetes heart asthma epilepsy immune glaucoma hiv medical+history health+history medical+condition medical+conditions health+condition health+conditions other+conditions other+condition health+problems health+problem medical+problems medical+problem other+illnesses disease diseases obese obesity smokers overweight pacemaker lung lungs bleeding+disorder risk+factors',
      types: 'medicine supplement vaccine procedure'
    },
    interactions: {
      name: 'other medicines',
      words:
        'interact interacts interaction interactions other+medicines other+medicine other+medications other+medication other+drugs other+drug other+vaccines other+vaccine all+medicines all+medications medicines+you medications+you drugs+you medicine+you medication+you thinner thinners warfarin aspirin anticoagulant anticoagulants grapefruit current+medicines your+medicines your+medications over-the-counter prescription+medicines prescription+medications prescription+drugs certain+medicines certain+medications certain+drugs same+time taking+medicines taking+medications',
      types: 'medicine supplement procedure'
    }
  },
  /** A title with one of these speaks of birth, of children, or of people who do not become pregnant. */
  noPregnancy:
    'prostate prostatectomy vasectomy penis penile testicle testicular testicles circumcision erectile impotence menopause hysterectomy hysterectomies turp cesarean caesarean c-section birth childbirth abortion childhood children child infants babies newborns older seniors'
}
