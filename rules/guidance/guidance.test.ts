import {documentFrom} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {guidanceIn} from './guidance.js'

const stancesIn = (source: string) => guidanceIn(documentFrom(source, {format: 'markdown'})).map(({stance}) => stance)
const guides = (source: string) => stancesIn(source).includes('directive')

/** Each pair: a text that sends the reader to somebody, and a near twin that does not. */
const pairs: readonly (readonly [counts: string, doesNot: string])[] = [
  ['Ask your doctor about the new tablets.', 'Your doctor may ask about the new tablets.'],
  ['Tell the nurse if your arm goes numb.', 'The nurse will tell you if your arm may go numb.'],
  ['Talk to a pharmacist before you buy cough syrup.', 'A pharmacist can talk you through cough syrups.'],
  ['Speak with your midwife about the pain.', 'Your midwife often speaks with other families about pain.'],
  ['Call your surgeon if the scar opens.', 'Your surgeon will call you if the date changes.'],
  ['Contact your dentist when a filling falls out.', 'Your dentist contacts you when a check is due.'],
  ['Check with a pharmacist before mixing these pills.', 'Pharmacists check how these pills mix.'],
  ['See a doctor if the rash spreads.', 'You will see that the rash spreads, as a doctor once described.'],
  ['Visit your GP when the cough lasts three weeks.', 'Most of us visit our GP twice a year.'],
  ['Let your nurse know that you feel dizzy.', 'Your nurse lets you know when you may feel dizzy.'],
  ['Get medical help if your lips turn blue.', 'People who get medical help recover sooner.'],
  ['Seek medical attention for a deep cut.', 'Deep cuts bring many people to seek medical attention.'],
  ['Go to A&E if you cannot stand.', 'Some people go to A&E when they cannot stand.'],
  ['Dial 999 if she stops breathing.', 'About 999 people took part in the study at the hospital.'],
  ['Call 911 for sudden chest pain.', 'In 911 cases the hospital found no cause.'],
  ['You should tell your doctor about every allergy.', 'Your doctor should tell you about every allergy.'],
  ['You need to see a doctor within a day.', 'You do not need to see a doctor for a graze.'],
  ['You must call your clinic before you travel.', 'Your clinic must call the laboratory before you travel.'],
  ['You may want to ask your dentist about gum.', 'Your dentist may want to ask about gum.'],
  ['Feel free to ask for a second opinion.', 'A second opinion came from the other hospital.'],
  ['Be sure to tell your surgeon about blood thinners.', 'Your surgeon is sure to tell you about blood thinners.'],
  ["Don't hesitate to call your doctor at night.", 'Many people hesitate to call their doctor at night.'],
  ['Do not wait to call your doctor.', 'Many people wait to call their doctor.'],
  ['Do not stop taking it without talking to your doctor.', 'Most people stop taking it without talking to a doctor.'],
  ['Never double the dose unless your doctor has told you to.', 'The dose was never doubled, the doctor has told us.'],
  ['Do not take aspirin unless your doctor tells you to.', 'You may not feel it unless your doctor presses on it.'],
  ['If your doctor recommends surgery, always ask what it is for.', 'If your doctor recommends surgery, it is for the nerve.'],
  ['If it hurts, call your doctor.', 'If you call your doctor, have your card with you.'],
  ['When the fever returns, see your doctor.', 'When you see your doctor, the fever may have gone.'],
  ['Before you fly, check with your doctor.', 'Before checking with your doctor, note your questions down.'],
  ['If symptoms persist see your doctor.', 'If patients see their doctor early the symptoms ease.'],
  ['Rest, drink water, and call your doctor if you feel worse.', 'Doctors examine you, take blood, and call a specialist.'],
  ['You should rest, keep warm and see a doctor.', 'Most people rest, keep warm and never see a doctor.'],
  ['It is important to tell your doctor about lumps.', 'It is rare to meet a doctor who has treated such lumps.'],
  ['It is best to ask a pharmacist first.', 'It is a pharmacist who mixes the drops.'],
  ['Make sure you tell your doctor that you smoke.', 'By then you tell your doctor that you smoke.'],
  ['Consider talking to a counselor about your mood.', 'The course covers talking to a counselor about mood.'],
  ['Anyone with a stiff neck should see a doctor.', 'Anyone with a stiff neck remembers the doctor who found it.'],
  ['People who faint should tell their doctor.', 'People who faint often tell their doctor weeks later.'],
  ['A deep bite should be seen by a doctor.', 'A deep bite is often seen by a doctor too late.'],
  ['A doctor should be called at once.', 'A doctor was called at once.'],
  ['Medical help should be sought quickly.', 'Medical help was far away in those days.'],
  ['You can ask your pharmacist for a larger label.', 'Can a pharmacist print a larger label?'],
  ['Discuss the risks, benefits and costs with your surgeon.', 'The surgeon discusses the risks, benefits and costs.'],
  ['Make an appointment with your GP.', 'Your GP makes the appointment with the clinic.'],
  ['Book an appointment to see a nurse.', 'The appointment to see a nurse takes ten minutes.'],
  ['To find out more, talk to your care team.', 'To find out more, your care team takes blood.'],
  ['Take your child to the doctor if she is drowsy.', 'The doctor took the drowsy child to the ward.'],
  ['Get a second opinion before you decide.', 'She had a second opinion and decided.'],
  ['Have a nurse check the wound.', 'A nurse checks the wound.'],
  ['Get the mole checked by a doctor.', 'The mole was checked by a doctor.'],
  ['This can be serious, so call your doctor.', 'This was so serious that his doctor called.'],
  ['Tell your health care provider what you take.', 'Your health care provider knows what you take.'],
  ['Ask your insurance company, and tell your provider.', 'Ask your insurance provider about the bill.'],
  ['You are advised to see a dentist twice a year.', 'You are asked to see a dentist in the film.'],
  [
    'Always seek the advice of your doctor about new lumps.',
    'This page is not a substitute for the advice of your doctor about new lumps.'
  ],
  ['Only take it after talking to your doctor.', 'After talking to your doctor you go to the desk.'],
  ['You do not need to see a doctor unless the fever lasts.', 'You do not need to see a doctor.'],
  ['Your doctor may suggest a scan. Ask what it will show.', 'Your doctor may suggest a scan. It will show the bone.'],
  ['Nurses can help. Tell them about your fear of needles.', 'Nurses can help. They hear about needles every day.'],
  ['Ask your eye doctor whether drops would help.', 'Ask yourself whether drops would help, a doctor writes.'],
  ['Report new bleeding to your doctor.', 'The report on bleeding went to your doctor.'],
  ['Work with your doctor to plan your meals.', 'Doctors work with cooks to plan the meals.'],
  ['# Call your doctor\n\nText.', '# What your doctor may do\n\nText.'],
  ['## See a GP if:\n\n- the pain lasts', '## How a GP can help\n\n- with the pain that lasts'],
  ['## When to call your doctor\n\n- a fever\n- a stiff neck', '## When to call your doctor\n\nPeople differ.'],
  ['You should:\n\n- call your doctor', 'Your doctor may:\n\n- call your dentist'],
  ['Remember to:\n\n- ask your nurse', 'You do not need to:\n\n- ask your nurse'],
  ['| Sign | Do this |\n|-|-|\n| Blue lips | Call 999 |', '| Sign | Who knows |\n|-|-|\n| Blue lips | The doctor |'],
  ['> Call your doctor if you faint.', '> My doctor called when I had fainted.'],
  ['An object in the ear: leave it there, see your GP.', 'An object in the ear: your GP takes it out, you see it.'],
  ['Questions to ask your surgeon:\n\n- Why now?', 'Questions that your surgeon will have:\n\n- Why now?']
]

describe.each(pairs)('%s', (counts, doesNot) => {
  test('counts', () => expect(guides(counts)).toBe(true))
  test(`not: ${doesNot}`, () => expect(guides(doesNot)).toBe(false))
})

const only = (source: string) => guidanceIn(documentFrom(source, {format: 'markdown'})).find(({stance}) => stance === 'directive')

test.each([
  ['Never stop your tablets without talking to your doctor.', 'K1'],
  ['If your surgeon suggests an operation, ask about its risks and benefits.', 'K2'],
  ['Call 999 if you cannot breathe.', 'K3'],
  ['See a GP if the pain does not ease.', 'K4'],
  ['Feel free to ask for a second opinion.', 'K5'],
  ['You have a right to a second opinion. Ask your doctor for the name of another surgeon.', 'K5'],
  ['If you are pregnant, talk to a pharmacist first.', 'K6'],
  ['Tell your doctor about every allergy.', 'K7'],
  ['Speak to a pharmacist before you give this medicine to a child.', 'K8'],
  ['Ask your nurse what to eat and drink before surgery.', 'K9'],
  ['Call your surgeon if the wound starts to smell.', 'K10'],
  ['Ask your doctor what the results mean.', 'K11'],
  ['If you think of suicide, call 988.', 'K12'],
  ['Check with your doctor before you start to exercise.', 'K13'],
  ['Talk with your doctor about your options.', 'K14'],
  ['Ask your doctor whether you need a booster.', 'K15']
])('%s gives %s', (source, kind) => expect(only(source)?.kinds).toContain(kind))

test('a bare "ask" says neither when nor what, a bare "see" says to get help', () => {
  expect(only('Ask your doctor.')?.kinds).toEqual([])
  expect(only('See a doctor.')?.kinds).toEqual(['K4'])
})

test('questions before an operation and a second opinion are told apart', () => {
  expect(only('Feel free to ask for a second opinion if an operation is suggested.')?.kinds).toEqual(['K5'])
})

test.each([
  ['Call an ambulance.', 'emergency'],
  ['Get medical help right away.', 'emergency'],
  ['Call your doctor right away.', 'urgent'],
  ['Call your doctor.', 'routine']
])('%s is %s', (source, urgency) => expect(only(source)?.urgency).toBe(urgency))

test('a list that a heading leads in says when and what', () => {
  const source = '## See a GP if you:\n\n- are pregnant\n- have a fever\n'
  const {kinds, trigger, contact} = only(source)!
  expect(kinds).toEqual(['K4', 'K6'])
  expect(source.slice(trigger!.start, trigger!.end)).toMatch(/^(- )?are pregnant\n- have a fever$/)
  expect(contact).toBe('a gp')
})

test('the words that say when', () => {
  const when = (source: string) => source.slice(only(source)!.trigger!.start, only(source)!.trigger!.end)
  expect(when('If the scar opens, call your surgeon.')).toBe('If the scar opens')
  expect(when('Call your surgeon if the scar opens.')).toBe('if the scar opens')
  expect(only('Ask your surgeon if the scar will open.')!.trigger).toBeNull()
})

test('says of every sentence what it does, and whether contact is said to be needless', () => {
  const found = guidanceIn(documentFrom('There is no need to see a doctor. Your doctor knows. Is a doctor needed?', {format: 'markdown'}))
  expect(found.map(({stance, unneeded}) => [stance, unneeded])).toEqual([
    ['negated', true],
    ['narrative', false],
    ['question', false]
  ])
})

/** Texts of words that matter here, in any order, the same on every run. */
function* jumbles(count: number): Generator<string> {
  const words = (
    'call ask see tell talk to with your a the doctor GP nurse 999 help medical if when unless do not never need should ' +
    'you they and or , ; : ? . - without talking seen by be told surgery second opinion fever \n\n # * | > " ( ) \u2019 \ud800'
  ).split(' ')
  let state = 20260301
  for (let made = 0; made < count; made++) {
    let text = ''
    for (let length = 1 + (made % 40); length > 0; length--) {
      state = (state * 1103515245 + 12345) % 2147483648
      text += `${words[state % words.length]} `
    }
    yield text
  }
}

test('never throws, and every span lies inside the text', () => {
  for (const source of jumbles(2000)) {
    for (const {start, end, trigger, kinds, stance} of guidanceIn(documentFrom(source, {format: 'markdown'}))) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(source.length)
      if (trigger) expect(0 <= trigger.start && trigger.start <= trigger.end && trigger.end <= source.length).toBe(true)
      if (stance !== 'directive') expect(kinds).toEqual([])
    }
  }
})
