import type {Document} from '@bedside/core'
import {surgeryQuestions as data} from './data/surgery-questions.js'

/** A topic to ask about before an operation. */
export type QuestionTopic = keyof typeof data.topics

/** The twelve topics, in the order of the list that they come from. */
export const questionTopics = Object.keys(data.topics) as readonly QuestionTopic[]

/** What to ask about a topic. */
export const questionOn = (topic: QuestionTopic): string => data.topics[topic].question

/** A word -> the topics that it shows; a pair stands as two words with a space. */
const shows = new Map<string, QuestionTopic[]>()
for (const topic of questionTopics) {
  for (const entry of data.topics[topic].words.split(' ')) {
    const words = entry.replace('+', ' ')
    shows.set(words, [...(shows.get(words) ?? []), topic])
  }
}
const opensPair = new Set([...shows.keys()].filter((words) => words.includes(' ')).map((words) => words.split(' ')[0]!))

/** The topics that any sentence or heading covers, as a question or as text that answers it. */
export function questionsIn({prose}: Document): ReadonlySet<QuestionTopic> {
  const found = new Set<QuestionTopic>()
  for (const {lexemes} of prose.sentences) {
    for (let at = 0; at < lexemes.length && found.size < questionTopics.length; at++) {
      const {lower} = lexemes[at]!
      for (const topic of shows.get(lower) ?? []) found.add(topic)
      const next = lexemes[at + 1]
      if (next && opensPair.has(lower)) for (const topic of shows.get(`${lower} ${next.lower}`) ?? []) found.add(topic)
    }
  }
  return found
}
