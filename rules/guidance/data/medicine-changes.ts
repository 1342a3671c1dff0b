/** See `about` below for what this is and where it comes from. */
export const medicineChanges = {
  about:
    'Words of orders to change a medicine. Common English verbs; names of medicines are known by the ends that they share, and by a short list.',
  source:
    'World Health Organization, The use of stems in the selection of International Nonproprietary Names (2018); common clinical English.',
  /** Verbs that change how a medicine is taken. */
  verbs:
    'stop skip halve discontinue quit double increase reduce decrease lower raise cut change adjust switch start restart begin resume pause omit miss',
  /** Of these, verbs that also open a noun phrase (`Lower doses help`): they count only before a determiner or `taking`. */
  needsDeterminer: 'double increase reduce decrease lower raise cut change adjust switch start begin miss',
  /** Come before `off`: `come off your tablets`. */
  off: 'come go get wean taper',
  /** Before a dose, these change it: `take an extra tablet`. */
  amounts: 'extra double half twice additional more fewer less',
  medicines:
    'medicine medicines medication medications meds dose doses dosage tablet tablets pill pills capsule capsules insulin aspirin antibiotic antibiotics ' +
    'antidepressant antidepressants statin statins steroid steroids inhaler inhalers warfarin metformin lithium levothyroxine digoxin ' +
    'heparin prednisone prednisolone methotrexate tamoxifen anticoagulant anticoagulants antipsychotic antipsychotics antiepileptic antiepileptics ' +
    'anticonvulsant anticonvulsants thinner thinners beta-blocker beta-blockers diuretic diuretics prescription prescriptions gabapentin pregabalin ' +
    'immunosuppressant immunosuppressants opioid opioids injections clopidogrel apixaban rivaroxaban',
  /** In `keep taking it` the second stands for a medicine. */
  uses: 'taking using giving having injecting',
  pronouns: 'it them this these',
  /** Ends of names that the WHO gives to one kind of medicine each. */
  stems:
    'pril sartan olol statin dipine gliptin gliflozin azepam azolam zodone oxetine pram xaban gatran prazole mab tinib triptan setron cillin mycin floxacin cycline',
  /** Ordinary words with such an end. */
  notMedicines: 'april',
  /** What stopping is safe to tell: a reaction, or something to do for oneself. */
  reactions: 'rash itching itch hives irritation irritated irritates allergic reaction swelling swell sting stings burning redness',
  /** What these medicines are bought for without a prescription. */
  overTheCounter:
    'over-the-counter painkiller painkillers ibuprofen paracetamol acetaminophen spray drops lozenges antacid antacids cream lotion ointment vitamin vitamins supplement supplements laxative laxatives decongestant decongestants antihistamine antihistamines',
  /** Leave a dose that was forgotten: the usual advice, and no change. */
  forgotten: 'missed forgot forget forgotten miss'
}
