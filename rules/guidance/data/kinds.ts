/** See `about` below for what this is and where it comes from. */
export const kindTable = {
  about:
    'Words that tell what a piece of guidance is about. Common clinical English (facts); the question topics follow AHRQ, Planning for Surgery (2017), in our own words.',
  kinds: {
    K1: {
      name: 'medicine changes',
      message: 'does not say to ask before starting, stopping or changing a medicine; add it.',
      snippet: 'Talk to your {clinician} or pharmacist before you start, stop or change any medicine.',
      sections: 'medicine medication treatment taking dose'
    },
    K2: {
      name: 'questions to ask before a procedure',
      message: 'does not suggest questions to ask beforehand; name why, what risks, what else.',
      snippet:
        'Before you decide to have the procedure, ask your {clinician} why you need it, what could go wrong, what else you could try, and what happens if you wait.',
      sections: 'before decide surgery procedure deciding'
    },
    K3: {
      name: 'emergencies',
      message: 'does not say what is an emergency; name the signs and the number to call.',
      snippet: 'Call {emergency} if [name the signs that cannot wait].',
      sections: 'emergency call warning help complications symptom'
    },
    K4: {
      name: 'when to call a doctor',
      message: 'does not say when to call a doctor; name the signs to act on.',
      snippet: 'Call your {clinician} if [name the signs], or if you are no better after [how long].',
      sections: 'help call doctor symptom warning sign'
    },
    K5: {
      name: 'second opinions',
      message: 'does not mention a second opinion; say that readers may ask for one.',
      snippet: 'You can ask for a second opinion before you decide.',
      sections: 'before decide surgery deciding second'
    },
    K6: {
      name: 'pregnancy and breastfeeding',
      message: 'does not say whom to ask when pregnant or breastfeeding; add it.',
      snippet: 'If you are pregnant, breastfeeding or trying for a baby, ask your {clinician} first.',
      sections: 'pregnan breastfeeding who before'
    },
    K7: {
      name: 'allergies, conditions and other medicines',
      message: 'does not ask for allergies, conditions, other medicines; say whom to tell.',
      snippet:
        'Tell your {clinician} or pharmacist about any allergies, other conditions, and all other medicines and supplements you take.',
      sections: 'interaction allerg before who other'
    },
    K8: {
      name: 'doses for children and older people',
      message: 'does not say whom to ask about doses for children or older people; add it.',
      snippet: 'Ask your {clinician} or pharmacist before you give any medicine to a child or an older person.',
      sections: 'child dose older'
    },
    K9: {
      name: 'getting ready',
      message: 'does not say whom to ask how to get ready; mention food, drink and medicines.',
      snippet: 'Before the procedure, ask your {clinician} what to eat and drink, and which medicines to pause.',
      sections: 'prepar before ready'
    },
    K10: {
      name: 'signs to report afterwards',
      message: 'does not say which signs to report afterwards; name them and whom to call.',
      snippet: 'After you go home, call your {clinician} if [name the signs of a complication].',
      sections: 'after recover home complication'
    },
    K11: {
      name: 'test results',
      message: 'does not say whom to ask what the results mean; add it.',
      snippet: 'Ask your {clinician} what your results mean for you.',
      sections: 'result'
    },
    K12: {
      name: 'where to turn in a crisis',
      message: 'does not say where to turn in a crisis; name a crisis line.',
      snippet: 'If you think about harming yourself, call {crisis} now. If you are in danger, call {emergency}.',
      sections: 'crisis suicid help emergency'
    },
    K13: {
      name: 'whom to ask before starting',
      message: 'does not say who should ask before starting; name them and whom to ask.',
      snippet: 'If you have a health condition, talk to your {clinician} before you start [this exercise, diet or supplement].',
      sections: 'before start safe who'
    },
    K14: {
      name: 'deciding together',
      message: 'does not invite readers to decide with a clinician; say what to talk about.',
      snippet: 'Talk with your {clinician} about your options and what matters most to you.',
      sections: 'option treatment choice decid'
    },
    K15: {
      name: 'who should have it',
      message: 'does not say whom to ask about having it; add it.',
      snippet: 'Ask your {clinician} whether you should have [this vaccine or screening test], and when.',
      sections: 'who should eligib'
    }
  },
  topics: {
    medicine:
      'medicine medicines medication medications drug drugs dose doses dosage dosages pill pills tablet tablets capsule capsules insulin aspirin ibuprofen paracetamol acetaminophen antibiotic antibiotics antidepressant antidepressants statin statins steroid steroids inhaler inhalers prescription prescriptions prescribed painkiller painkillers nsaid nsaids warfarin metformin over-the-counter thinners thinner contraceptive antacid antacids antihistamine antihistamines decongestant decongestants laxative laxatives sedative sedatives opioid opioids hormone hormones cream creams ointment ointments',
    change:
      'stop stopping start starting change changing switch switching skip skipping adjust adjusting quit reduce reducing increase increasing lower take taking use using try trying halve double begin beginning combine mixing mix give giving need replace taken started stopped changed',
    taking:
      'stop+taking start+taking stop+using start+using taking+it take+it your+dose taking+any stop+it taking+them take+them taking+these using+them using+these taking+this using+this be+stopped',
    procedure:
      "surgery surgeries operation operations procedure procedures transplant transplantation biopsy bypass surgeon surgeon's anesthesia anaesthesia anesthetic anaesthetic implant implants amputation dialysis angioplasty colonoscopy endoscopy test tests scan",
    operation:
      'surgery surgeries operation operations procedure procedures transplant transplantation bypass surgeon anesthesia anaesthesia anesthetic anaesthetic implant angioplasty',
    questions:
      'purpose benefit benefits risk risks complication complications result results outcome outcomes expect alternative alternatives option options recovery recover recovering experience cost costs why what questions question happens happen choices pros instead',
    pregnancy:
      'pregnant pregnancy pregnancies breastfeeding breastfeed breast-feeding breast-feed conceive conception lactation nursing+mother trying+for planning+pregnancy become+pregnant infertile infertility fertility prenatal antenatal',
    interaction:
      'allergy allergies allergic interact interacts interaction interactions supplement supplements vitamin vitamins multivitamin herbal herbs time+as time+with time+unless family+history combine combining mixing not+suitable not+appropriate always+appropriate always+suitable other+medicines other+medicine other+medications other+medication other+drugs all+medicines all+medications all+the other+conditions medical+history health+history medical+conditions medical+condition health+conditions health+condition medicines+you medications+you over-the-counter health+problems medical+problems other+medical',
    child:
      "child child's children children's baby baby's babies infant infants toddler toddlers newborn elderly older+people older+adults older+person older+adult older+patients teenager teens kids kid",
    preparation: 'fast fasting thinner thinners aspirin warfarin eat eating drink drinking prepare preparing preparation shower smoking',
    beforeProcedure: 'before+surgery before+your before+the before+an before+a before+any',
    aftercare:
      'wound wounds incision incisions stitches stitch dressing dressings bandage scar stoma after+surgery going+home go+home following+surgery you+recover recovering+at after+discharge',
    postoperative: 'fever bleeding swelling redness pus discharge drain chills calf',
    afterHeading: 'recovery recovering aftercare afterwards after+surgery after+your after+the going+home go+home leave+hospital',
    results: 'results reading readings numbers test+result your+result result+means lab+report levels+mean level+means',
    exercise:
      'exercise exercises exercising exercise+program physical+activity physical+activities physically+active new+activity of+activity activity+is activity+are activities+are more+active activity+plan workout diet diets dieting dietary+changes dietary+change liquids sodium potassium calories foods fluids lose+weight losing+weight complementary alternative+medicine alternative+therapy alternative+therapies alternative+treatment acupuncture yoga massage chiropractic probiotics fasting sport sports',
    shared:
      'option options choices choice decide decision decisions preference preferences goals pros cons+of plan best+for right+for matters+to benefits+and risks+and suit suits choosing choose picking pick selecting select which+treatment which+type which+types best+treatment clinical+trial clinical+trials different+treatment another+treatment goal treatment+you treatment+is treatments+are treatment+that',
    screening:
      'vaccine vaccines vaccination vaccinations vaccinated immunization immunizations immunisation immunised immunized shot shots screening screened screenings booster mammogram be+tested get+tested getting+tested being+tested been+tested genetic+testing genetic+test get+screened pressure+checked cholesterol+checked skin+checked levels+checked eyes+checked getting+evaluated',
    crisis:
      'suicide suicidal samaritans crisis self-harm lifeline hurting+yourself harm+yourself harming+yourself hurt+yourself kill+yourself ending+your',
    symptom:
      'this+happens low symptom symptoms sign signs pain fever bleeding rash swelling lump headache breathing breath cough vomiting diarrhea diarrhoea dizzy dizziness blood worse worsen worsens persist persists persistent severe unusual worried better improve itching redness numbness weakness infection infected injury fall bite sting stung bitten burn faint ill sick unwell temperature lasts last longer days weeks discharge sore sores problem problems trouble difficulty warning suspect infected notice effects reaction reactions swollen numb hurt hurts bleed bleeds cramps seizure seizures confused drowsy stiff stiffness weight+gain weight+loss the+following',
    routine: 'yearly annual annually checkup checkups check-up check-ups routine routinely',
    condition:
      'asthma diabetes epilepsy glaucoma hepatitis pacemaker heart+disease heart+problems kidney+disease kidney+problems liver+disease liver+problems high+blood long-term+condition medical+condition health+condition chronic+condition family family+history ever+had receiving+care being+treated treated+for',
    therapy: 'treatment treatments therapy therapies chemotherapy radiation trial trials transplant',
    way: 'way+to ways+to other+ways best+way best+ways best+manage best+treat best+control how+best',
    choosing: 'choice choosing picking considering interested+in choose',
    reaction: 'reaction reactions side+effects effects+cancer effects+treatment late+effects possible+effects any+risks risks+associated',
    complementary: 'complementary alternative herbal herb herbs supplement supplements vitamin vitamins',
    regular: 'regular regularly',
    inquiry:
      'have+questions any+questions more+questions further+questions with+questions other+questions a+question information learn learning appointment appointments',
    getHelp:
      'health+concerns health+concern signs+and new+symptoms any+signs any+symptoms any+problems any+changes any+unusual all+symptoms your+symptoms any+pain when+to when+should get+help seek+help getting+help emergency'
  }
}
