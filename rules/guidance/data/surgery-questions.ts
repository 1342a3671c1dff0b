/** See `about` below for what this is and where it comes from. */
export const surgeryQuestions = {
  about:
    'Twelve topics to ask about before an operation, a question for each, and words that show that a page covers it. Questions and words are ours.',
  source: 'AHRQ, Planning for Surgery: questions to ask your doctor and surgeon (2017), topics only.',
  topics: {
    why: {
      question: 'Why do I need it?',
      words: 'why reason reasons purpose recommended+if suggested+if may+need might+need used+to done+to done+if'
    },
    what: {
      question: 'What will you do?',
      words:
        'procedure+involves operation+involves during+the during+this during+surgery makes+a cut cuts incision incisions surgeon+removes surgeon+will surgeon+makes steps'
    },
    where: {question: 'Where will it be done?', words: 'hospital hospitals clinic outpatient inpatient day+surgery surgery+center'},
    alternatives: {
      question: 'What else could I try?',
      words:
        'alternative alternatives instead other+treatments other+treatment other+options other+option other+ways without+surgery non-surgical nonsurgical what+else'
    },
    benefits: {
      question: 'How will it help me, and for how long?',
      words: 'benefit benefits relieve relieves helps+most success successful success+rate improve improves'
    },
    risks: {question: 'What could go wrong?', words: 'risk risks complication complications go+wrong infection bleeding side+effects'},
    nothing: {
      question: 'What happens if I wait, or do not have it?',
      words: 'no+treatment without+treatment if+untreated untreated do+nothing not+having wait+and watchful+waiting without+it you+wait'
    },
    opinion: {question: 'Where can I get a second opinion?', words: 'second+opinion other+opinion another+opinion'},
    experience: {
      question: 'How often have you done it?',
      words: 'experience experienced how+often how+many board-certified many+operations'
    },
    anaesthesia: {
      question: 'What anesthesia will I need?',
      words: 'anesthesia anaesthesia anesthetic anaesthetic anesthesiologist anaesthetist numb asleep sedation sedative'
    },
    recovery: {
      question: 'How long will it take to recover?',
      words: 'recovery recover recovering rehabilitation go+home going+home back+to return+to hospital+stay discharged'
    },
    cost: {question: 'What will it cost?', words: 'cost costs insurance pay price expensive fee fees covered medicare nhs'}
  }
}
