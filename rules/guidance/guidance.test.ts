import {documentFrom} from '@bedside/core'
import fc from 'fast-check'
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
  ['Always seek the advice of your doctor about new lumps.', 'This page is not a substitute for the advice of your doctor about new lumps.'],
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
