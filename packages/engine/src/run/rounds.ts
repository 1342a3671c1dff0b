import {type BlobText, readBlobs} from './blobs.js'

/** A question that is answered by texts out of git: it yields the ids of those that it wants next, and returns the answer. */
export type Question<T> = Generator<readonly string[], T, ReadonlyMap<string, BlobText>>

/** Questions that are asked together. Their texts are in memory at the same time. */
const together = 200

/** Answers questions, many at a time: each round one process of git reads the texts that any of them waits for. */
export async function answerAll<T>(questions: readonly Question<T>[], folder: string): Promise<T[]> {
  const answers: T[] = []
  for (let from = 0; from < questions.length; from += together) {
    answers.push(...(await answerTogether(questions.slice(from, from + together), folder)))
  }
  return answers
}

async function answerTogether<T>(questions: readonly Question<T>[], folder: string): Promise<T[]> {
  const answers = new Map<Question<T>, T>()
  let texts: ReadonlyMap<string, BlobText> = new Map()
  for (let waiting = [...questions]; waiting.length > 0; ) {
    const wanted = new Set<string>()
    waiting = waiting.filter((question) => {
      const {done, value} = question.next(texts)
      if (done) answers.set(question, value)
      else for (const id of value) wanted.add(id)
      return !done
    })
    texts = await textsById([...wanted], folder)
  }
  return questions.map((question) => answers.get(question)!)
}

async function textsById(ids: readonly string[], folder: string): Promise<ReadonlyMap<string, BlobText>> {
  const texts = new Map<string, BlobText>()
  for await (const text of readBlobs(ids, folder)) texts.set(text.id, text)
  return texts
}
