import {allKinds, kindNames} from '@bedside/rules-guidance'

/** How much each kind of guidance counts for an article type. It stands in the schema of `bedside.yaml`, whose `$defs` it uses. */
export const guidanceOfType = {
  description:
    'How much it counts where a page of this type lacks a kind of guidance, such as {K4: error, K1: warning, K14: off}. Kinds not named here keep their default.',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(allKinds.map((kind) => [kind, {description: `Advice on ${kindNames[kind]}.`, $ref: '#/$defs/setting'}]))
}

const name = {type: 'string', pattern: '\\S', patternErrorMessage: 'not be blank'}

const provider = {
  if: {type: 'object'},
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: {
    required: ['name'],
    additionalProperties: false,
    properties: {
      name: {description: 'A component, an include, or "layout:" and the name of a layout.', ...name},
      kinds: {
        description: 'The kinds that it gives. Without this it gives whatever the page owes.',
        type: 'array',
        minItems: 1,
        items: {enum: allKinds}
      }
    }
  },
  else: name
}

/** `guidance` of `bedside.yaml`. */
export const guidanceSchema = {
  description: 'Where pages take guidance from that does not stand on them.',
  type: 'object',
  additionalProperties: false,
  properties: {
    providedBy: {
      description:
        'Components (WhenToGetHelp), includes (_includes/when-to-call.md) and layouts (layout:condition) that give guidance on every page that uses them: names, or {name, kinds} where they give only some kinds.',
      type: 'array',
      items: provider
    }
  }
}
