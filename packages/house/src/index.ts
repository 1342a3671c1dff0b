export * from './data.js'
export {houseSchema} from './schema.js'
