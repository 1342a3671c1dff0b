import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {answersIn, checklistFaults, itemsGiven, rangesOf} from './answers.js'
import {instrumentIds, instrumentOf, instruments} from './list.js'

describe('instruments', () => {
  test.each([
    ['pemat-p', 24],
    ['cdc-index', 24],
    ['discern', 16],
    ['jama', 4]
  ])('%s has %i items', (id, count) => expect(instrumentOf(id)!.items).toHaveLength(count))

  test('PEMAT-P leaves out what is for audio and video, and knows what only people can judge', () => {
    const {items} = instrumentOf('pemat-p')!
    expect(rangesOf(items.map(({number}) => number))).toBe('1 to 12, 15 to 26')
    expect(items.filter(({humanOnly}) => humanOnly).map(({number}) => number)).toEqual(['2', '10', '15', '16', '18', '26'])
  })

  test('no number stands twice', () => {
    for (const {items} of instruments) expect(new Set(items.map(({number}) => number)).size).toBe(items.length)
  })

  test.each(['PEMAT-P', 'pemat_p', 'Pemat P', 'cdcIndex', 'JAMA'])('%s is known', (name) => expect(instrumentOf(name)).not.toBeNull())
})

describe('answers', () => {
  test.each([
    ['pemat-p', {1: 'Agree', '2': ' DISAGREE ', 16: 'N/A'}, {1: 'agree', 2: 'disagree', 16: 'na'}],
    [
      'cdc-index',
      {1: 1, 2: 0, 3: '1', 4: true, 5: 'Yes', 17: 'no', a: 'adults', D: 'Walk.'},
      {A: 'adults', D: 'Walk.', 1: 'yes', 2: 'no', 3: 'yes', 4: 'yes', 5: 'yes', 17: 'no'}
    ],
    ['discern', {2: 4, 3: '5'}, {2: '4', 3: '5'}],
    [
      'jama',
      [
        {item: 1, answer: 'yes'},
        {item: '4', answer: 'No'}
      ],
      {1: 'yes', 4: 'no'}
    ],
    ['pemat-p', {1: null, 2: ''}, {}],
    ['pemat-p', null, {}]
  ])('%s %j', (id, answers, expected) => {
    expect(checklistFaults(id, answers)).toEqual([])
    expect(Object.fromEntries(answersIn(instrumentOf(id)!, answers))).toEqual(expected)
  })

  test('empty answers are not given', () => expect([...itemsGiven(instrumentOf('pemat-p')!, {2: 'agre', 10: null, 15: ''})]).toEqual(['2']))
})

test.each([
  ['pemat-p', {3: 'agre'}, [3], 'agree'],
  ['pemat-p', {3: 1}, [3], 'agree'],
  ['pemat-p', {3: 'no'}, [3], 'disagree'],
  ['pemat-p', {3: 7}, [3], undefined],
  ['pemat-p', {27: 'agree'}, [27], '26'],
  ['pemat-p', {13: 'agree'}, [13], undefined],
  ['pemat-p', {'item 3': 'agree'}, ['item 3'], '3'],
  ['discern', {3: 'agree'}, [3], undefined],
  ['discern', {3: 7}, [3], '5'],
  ['discern', {3: 0}, [3], '1'],
  ['discern', {3: 3.5}, [3], '4'],
  ['discern', {3: 'na'}, [3], undefined],
  ['cdc-index', {3: 'agree'}, [3], 'yes'],
  ['cdc-index', {3: 2}, [3], undefined],
  ['cdc-index', {A: {who: 'adults'}}, ['A'], undefined],
  ['jama', {2: 'yse'}, [2], 'yes'],
  ['jama', {2: {answer: 'yes'}}, [2], undefined],
  ['jama', [{item: 9, answer: 'yes'}], [0, 'item'], '4'],
  ['jama', [{item: 2, answer: 'maybe'}], [0, 'answer'], undefined],
  ['jama', ['yes', 'no'], [], undefined],
  ['jama', 'yes', [], undefined],
  ['pemat', {1: 'agree'}, [], 'pemat-p'],
  ['pemat-av', {1: 'agree'}, [], 'pemat-p'],
  ['cdc', {1: 'yes'}, [], 'cdc-index'],
  ['CCI', {1: 'yes'}, [], 'cdc-index'],
  ['disern', {1: 3}, [], 'discern'],
  ['honcode', {}, [], undefined]
])('%s %j is a fault', (id, answers, path, nearest) => {
  const faults = checklistFaults(id, answers)
  expect(faults).toHaveLength(1)
  expect(faults[0]!.path.map(String)).toEqual(path.map(String))
  expect(faults[0]!.nearest).toBe(nearest)
})

test('an item that is answered twice is a fault', () => {
  const twice = [
    {item: 1, answer: 'yes'},
    {item: '1', answer: 'no'}
  ]
  expect(checklistFaults('jama', twice).map(({message}) => message)).toEqual(['jama item 1 is answered twice; keep one answer.'])
})

test('whatever stands in a checklist, it is known, empty or a fault of at most 120 characters', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...instrumentIds), fc.string({maxLength: 60})), fc.anything({maxDepth: 2}), (id, answers) => {
      const faults = checklistFaults(id, answers)
      for (const {message} of faults) {
        expect(message.length).toBeLessThanOrEqual(120)
        expect(message).toMatch(/\.$/)
      }
      const instrument = instrumentOf(id)
      if (!instrument || typeof answers !== 'object' || answers === null || Array.isArray(answers) || answers instanceof Date) return
      const given = itemsGiven(instrument, answers)
      const known = answersIn(instrument, answers)
      if (faults.length === 0) expect([...known.keys()].sort()).toEqual([...given].sort())
    })
  )
})
