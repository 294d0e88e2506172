import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema'
import { recordTypes } from '../../renderer/journey/ids.ts'
import { currentVersion } from '../../renderer/journey/migrations.ts'
import { imageSchema } from '../../renderer/journey/records/image.ts'
import { schemas } from '../../renderer/journey/records/record.ts'

type JsonSchema = Record<string, unknown>

/** How an order key looks; the exact rule (`isOrderKey`) can't be said in JSON Schema. */
const orderKeyPattern = '^[A-Za-z][0-9A-Za-z]+$'

const config: ConversionConfig = {
  errorMode: 'throw',
  overrideAction: ({ valibotAction, jsonSchema }) => {
    if (valibotAction.type === 'check') return { ...jsonSchema, pattern: orderKeyPattern }
    // JSON knows no other numbers.
    if (valibotAction.type === 'finite') return jsonSchema
    return undefined
  },
}

/** The JSON Schema of a `.jejak` file as the current version writes it, made from the validators. */
export function fileSchema(): JsonSchema {
  const definitions = recordTypes.map(type => {
    const { $schema, ...schema } = toJsonSchema(schemas[type], config) as JsonSchema
    return [type, { ...schema, additionalProperties: false }] as const
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Jejak file, version ${currentVersion}`,
    description: 'A journey map as Jejak writes it. jejak-file.md beside this file says what it means.',
    type: 'object',
    required: ['format', 'version', 'records', 'assets'],
    properties: {
      format: { const: 'jejak' },
      version: { const: currentVersion },
      savedBy: { type: 'string' },
      records: { type: 'array', items: { oneOf: recordTypes.map(type => ({ $ref: `#/$defs/${type}` })) } },
      assets: {
        type: 'object',
        propertyNames: { pattern: '^[0-9a-f]{64}$' },
        additionalProperties: {
          type: 'object',
          required: ['mime', 'data'],
          properties: {
            mime: { enum: imageSchema.entries.mime.options },
            data: { type: 'string', contentEncoding: 'base64' },
          },
        },
      },
    },
    $defs: Object.fromEntries(definitions),
  }
}
