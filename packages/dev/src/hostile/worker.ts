import {parentPort} from 'node:worker_threads'
import {hostileDocuments, plainText} from './documents.js'
import {costOf} from './measure.js'

const documents = new Map(hostileDocuments().map((document) => [document.name, document]))

// Asked for a document by its name, or for plain text by an ending, it answers with what the run cost.
parentPort!.on('message', async ({name, ending, size}: {name?: string; ending: string; size: number}) => {
  const text = name === undefined ? plainText(size, ending as 'md') : documents.get(name)!.text(size)
  parentPort!.postMessage({...(await costOf(text, ending)), length: text.length})
})

parentPort!.postMessage('ready')
