export {blocksOfNlcst} from './nlcst/from-nlcst.js'
export {toNlcst} from './nlcst/to-nlcst.js'
