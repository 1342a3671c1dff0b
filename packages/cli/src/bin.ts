#!/usr/bin/env node
import {inlineLess} from './start/inlining.js'

inlineLess()
const {run} = await import('./run.js')
await run()
