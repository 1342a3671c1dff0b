import type {Instrument} from './types.js'

/** DISCERN, for pages about treatments. The labels only hint at its questions, whose text is copyrighted: raters need the original. */
export const discern: Instrument = {
  id: 'discern',
  name: 'DISCERN',
  source: 'Charnock, The DISCERN Handbook (1998); Charnock and others, J Epidemiol Community Health 1999;53:105-111',
  licence: 'Copyright of its owners, all rights reserved. None of its text is here: the labels are our own words.',
  appliesTo: ['medicine', 'procedure', 'supplement', 'treatment', 'therapy'],
  answers: ['1', '2', '3', '4', '5'],
  items: [
    {number: '1', label: 'Purpose stated', humanOnly: false, features: ['purpose']},
    {number: '2', label: 'Purpose met', humanOnly: true},
    {number: '3', label: 'Worth reading for its readers', humanOnly: true},
    {number: '4', label: 'Sources named', humanOnly: false, features: ['sources']},
    {number: '5', label: 'Age of the information given', humanOnly: false, rules: ['review/ambiguous-date'], features: ['page-dates']},
    {number: '6', label: 'Even-handed', humanOnly: true},
    {
      number: '7',
      label: 'Further help and reading listed',
      humanOnly: false,
      rules: ['links/missing-promised-link'],
      features: ['further-support']
    },
    {number: '8', label: 'Doubt and gaps in knowledge owned up to', humanOnly: false, features: ['uncertainty']},
    {number: '9', label: 'Working of the treatment told', humanOnly: false, features: ['how-it-works']},
    {number: '10', label: 'Gains of the treatment told', humanOnly: false, features: ['benefits']},
    {number: '11', label: 'Harms of the treatment told', humanOnly: false, features: ['risks']},
    {number: '12', label: 'Course without treatment told', humanOnly: false, features: ['no-treatment']},
    {number: '13', label: 'Effect on daily life told', humanOnly: false, features: ['quality-of-life']},
    {number: '14', label: 'Other options shown', humanOnly: false, features: ['alternatives']},
    {number: '15', label: 'Choosing together encouraged', humanOnly: false, features: ['shared-decision']},
    {number: '16', label: 'Worth as a whole', humanOnly: true}
  ]
}
