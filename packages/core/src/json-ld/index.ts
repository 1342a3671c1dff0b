export {type JsonLd, jsonLdOf} from './json-ld.js'
export {type JsonLdThing, type JsonLdValue, jsonLdScript, jsonLdText} from './thing.js'
export {isSchemaClass, isSchemaKind, type SchemaProperty, schemaMembers, schemaParents, schemaProperties} from './vocabulary.js'
