import type {Instrument} from './types.js'

/** PEMAT for printable materials. Items 13 and 14 are for audio and video, and are no part of it: 17 items on understanding, 7 on acting. */
export const pematP: Instrument = {
  id: 'pemat-p',
  name: 'PEMAT-P',
  source: 'AHRQ, Patient Education Materials Assessment Tool for printable materials (Shoemaker, Wolf and Brach, 2013)',
  licence: 'AHRQ lets everybody use the tool. The labels are our own words and stand for no rating guide.',
  appliesTo: 'patient-pages',
  answers: ['agree', 'disagree', 'na'],
  items: [
    {number: '1', label: 'Says plainly what it is for', humanOnly: false, features: ['purpose']},
    {number: '2', label: 'Holds nothing that leads away from its purpose', humanOnly: true},
    {
      number: '3',
      label: 'Uses everyday words',
      humanOnly: false,
      rules: ['readability/complex-word', 'readability/high-grade'],
      features: ['reading-grade']
    },
    {
      number: '4',
      label: 'Explains the medical terms it uses',
      humanOnly: false,
      rules: ['jargon/jargon-in-definition', 'jargon/undefined-abbreviation', 'jargon/undefined-term'],
      features: ['enough-text']
    },
    {
      number: '5',
      label: 'Is written in the active voice',
      humanOnly: false,
      rules: ['readability/passive-instruction'],
      features: ['active-voice']
    },
    {number: '6', label: 'Gives numbers that are clear and easy', humanOnly: false, lack: 'numbers'},
    {number: '7', label: 'Leaves no sums to the reader', humanOnly: false, features: ['no-calculation']},
    {
      number: '8',
      label: 'Comes in short sections',
      humanOnly: false,
      rules: ['readability/long-paragraph'],
      features: ['chunks'],
      lack: 'length'
    },
    {
      number: '9',
      label: 'Has headings that tell what follows',
      humanOnly: false,
      rules: ['structure/empty-section'],
      features: ['headings'],
      lack: 'length'
    },
    {number: '10', label: 'Goes forward in a logical order', humanOnly: true},
    {number: '11', label: 'Sums up the key points', humanOnly: false, features: ['summary'], lack: 'length'},
    {number: '12', label: 'Points to what matters with lists, boxes or bold', humanOnly: false, features: ['visual-cues']},
    {number: '15', label: 'Shows pictures wherever they would help', humanOnly: true},
    {number: '16', label: 'Has pictures that support the text', humanOnly: true, lack: 'visuals'},
    {number: '17', label: 'Has a title or caption on each picture', humanOnly: false, features: ['captions'], lack: 'visuals'},
    {number: '18', label: 'Has pictures that are clear and uncluttered', humanOnly: true, lack: 'visuals'},
    {number: '19', label: 'Has simple tables with clear headings', humanOnly: false, features: ['table-headings'], lack: 'tables'},
    {number: '20', label: 'Names an action that the reader can take', humanOnly: false, features: ['directive']},
    {number: '21', label: 'Speaks to the reader when it names actions', humanOnly: false, features: ['addresses-reader']},
    {number: '22', label: 'Breaks an action into clear steps', humanOnly: false, features: ['steps']},
    {number: '23', label: 'Offers a tool, such as a checklist or a diary', humanOnly: false, features: ['tool']},
    {number: '24', label: 'Shows how to do the sums it asks for', humanOnly: false, lack: 'calculations'},
    {
      number: '25',
      label: 'Tells how to use its charts and tables to act',
      humanOnly: false,
      features: ['visual-explained'],
      lack: 'tables-and-visuals'
    },
    {number: '26', label: 'Shows actions in pictures where that helps', humanOnly: true}
  ]
}
