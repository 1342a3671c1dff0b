import type {Instrument} from './types.js'

/** The four benchmarks that a web page about health should meet. */
export const jama: Instrument = {
  id: 'jama',
  name: 'JAMA benchmarks',
  source: 'Silberg, Lundberg and Musacchio, JAMA 1997;277:1244-1245',
  licence: 'Four criteria of an article in a journal; the labels are our own words.',
  appliesTo: 'patient-pages',
  answers: ['yes', 'no'],
  items: [
    {
      number: '1',
      label: 'Authorship: who wrote it, with credentials',
      humanOnly: false,
      rules: ['attribution/missing-author'],
      features: ['authors-with-credentials']
    },
    {number: '2', label: 'Attribution: sources listed', humanOnly: false, features: ['sources']},
    {number: '3', label: 'Disclosure: who paid, and what interests there are', humanOnly: false, features: ['disclosure']},
    {
      number: '4',
      label: 'Currency: when it was posted and updated',
      humanOnly: false,
      rules: ['review/ambiguous-date'],
      features: ['page-dates']
    }
  ]
}
