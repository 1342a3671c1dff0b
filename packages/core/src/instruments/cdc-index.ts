import type {Instrument} from './types.js'

/** The CDC's index: 20 items, and four questions that an author answers before anybody rates. */
export const cdcIndex: Instrument = {
  id: 'cdc-index',
  name: 'CDC Clear Communication Index',
  source: 'Centers for Disease Control and Prevention, Clear Communication Index, score sheet and user guide (2014, revised 2019)',
  licence: 'A work of the US government, in the public domain. The labels are our own words and stand for no user guide.',
  appliesTo: 'patient-pages',
  answers: ['yes', 'no', 'na'],
  items: [
    {number: 'A', label: 'Who the main readers are', humanOnly: true, stated: 'audience'},
    {number: 'B', label: 'How well they read about health', humanOnly: true, stated: 'literacy'},
    {number: 'C', label: 'What the page is to achieve', humanOnly: true, stated: 'objective'},
    {number: 'D', label: 'What its main message is', humanOnly: true, stated: 'main-message'},
    {number: '1', label: 'Makes one main message plain', humanOnly: false, features: ['main-message']},
    {number: '2', label: 'Opens with the main message', humanOnly: false, features: ['main-message-first']},
    {number: '3', label: 'Makes the main message stand out', humanOnly: false, features: ['main-message-shown']},
    {number: '4', label: 'Has a picture that carries the main message', humanOnly: true},
    {number: '5', label: 'Calls on the reader to act', humanOnly: false, features: ['directive']},
    {
      number: '6',
      label: 'Uses the active voice for message and action',
      humanOnly: false,
      rules: ['readability/passive-instruction'],
      features: ['directive', 'active-voice']
    },
    {
      number: '7',
      label: 'Uses words that its readers use',
      humanOnly: false,
      rules: ['jargon/late-definition', 'jargon/undefined-abbreviation', 'jargon/undefined-term', 'readability/complex-word'],
      features: ['enough-text']
    },
    {number: '8', label: 'Puts what belongs together in short lists', humanOnly: false, features: ['lists']},
    {
      number: '9',
      label: 'Comes in sections with headings',
      humanOnly: false,
      rules: ['readability/long-paragraph', 'structure/empty-section'],
      features: ['chunks', 'headings']
    },
    {number: '10', label: 'Says what matters most in its first section', humanOnly: true},
    {number: '11', label: 'Tells what experts know and what they do not', humanOnly: false, features: ['known-and-unknown']},
    {number: '12', label: 'Recommends something to do', humanOnly: false, features: ['directive']},
    {number: '13', label: 'Says why that matters to the reader', humanOnly: true},
    {
      number: '14',
      label: 'Says how to do it, or when and how to get help',
      humanOnly: false,
      rules: ['guidance/discouraged-contact', 'guidance/missing', 'structure/dangling-lead-in'],
      features: ['help-directions']
    },
    {number: '15', label: 'Uses numbers that its readers use', humanOnly: true, lack: 'numbers'},
    {number: '16', label: 'Says what its numbers mean', humanOnly: true, lack: 'numbers'},
    {
      number: '17',
      label: 'Leaves no sums to readers (asked in reverse: no is good)',
      humanOnly: false,
      features: ['no-calculation'],
      lack: 'numbers'
    },
    {number: '18', label: 'Says what the risk is and how it comes about', humanOnly: true, lack: 'risks'},
    {
      number: '19',
      label: 'Gives both risks and benefits of what it advises',
      humanOnly: false,
      features: ['benefits-and-risks'],
      lack: 'risks'
    },
    {number: '20', label: 'Gives chances in words or pictures, too', humanOnly: true, lack: 'probabilities'}
  ]
}
