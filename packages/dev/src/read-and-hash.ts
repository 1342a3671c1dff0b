import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {formatOf} from '@bedside/core'
import {walk} from '@bedside/engine'

// The least that a run must do to know that nothing has changed: find the pages of a folder, and read and hash each.
const [folder = '.'] = process.argv.slice(2)
for (const name of walk(folder).files) {
  if (formatOf(name))
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('base64url')
}
