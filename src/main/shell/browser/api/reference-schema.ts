import type { OpenAPI } from '@orpc/contract';
import { code, plain } from './reference-text.ts';

type Schema = OpenAPI.SchemaObject | OpenAPI.ReferenceObject;
const deepest = 5;

/** The fields of a shape, one a line, each with its type and what it is for. */
export function schemaList(schema: Schema | undefined, depth = 0): string {
  const fields = fieldsOf(schema);
  if (!schema || (fields.length === 0 && depth > 0)) return '';
  if (fields.length === 0) return `<p class="type">${typeName(schema)}</p>`;
  const required = new Set(('required' in schema ? schema.required : undefined) ?? []);
  const items = fields.map(([name, field]) => {
    const inner = depth < deepest ? schemaList(innerOf(field), depth + 1) : '';
    const needed = required.has(name) ? '<b title="always there">•</b>' : '';
    return `<li><code>${plain(name)}</code>${needed}<span class="type">${typeName(field)}</span>${note(field)}${inner}</li>`;
  });
  return `<ul class="fields">${items.join('')}</ul>`;
}

/** A type as one would say it: `text`, `list of Deal`, `"won" or "lost"`. */
export function typeName(schema: Schema): string {
  if ('$ref' in schema && schema.$ref !== undefined) {
    const name = plain(schema.$ref.split('/').at(-1) ?? '');
    return `<a href="#shape-${name}">${name}</a>`;
  }
  if (!isSchema(schema)) return 'anything';
  if (schema.enum) return schema.enum.map((one) => `<code>${plain(JSON.stringify(one))}</code>`).join(' ');
  if (schema.const !== undefined) return `<code>${plain(JSON.stringify(schema.const))}</code>`;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeName))].join(' or ');
  if (schema.type === 'array') return `list of ${isBranch(schema.items) ? typeName(schema.items) : 'anything'}`;
  if (schema.type === 'object') return fieldsOf(schema).length > 0 ? 'object' : `map of text to ${valuesOf(schema)}`;
  if (schema.type === undefined) return 'anything';
  const type = Array.isArray(schema.type) ? schema.type.join(' or ') : schema.type;
  return plain(schema.contentMediaType ? 'file' : (formats[schema.format ?? ''] ?? types[type] ?? type));
}

const formats: Readonly<Record<string, string>> = { 'date-time': 'instant', date: 'day', binary: 'file' };
const types: Readonly<Record<string, string>> = { string: 'text', boolean: 'true or false' };

const isSchema = (schema: Schema): schema is Exclude<OpenAPI.SchemaObject, boolean> => typeof schema === 'object';
const isBranch = (schema: unknown): schema is Schema => typeof schema === 'object' && schema !== null;

function fieldsOf(schema: Schema | undefined): [string, Schema][] {
  if (!schema || !isSchema(schema)) return [];
  return Object.entries(schema.properties ?? {}).filter((field): field is [string, Schema] => isBranch(field[1]));
}

function valuesOf(schema: Exclude<OpenAPI.SchemaObject, boolean>): string {
  return isBranch(schema.additionalProperties) ? typeName(schema.additionalProperties) : 'anything';
}

/** The object whose fields are listed under this one: itself, what is in the list, or the one choice that has any. */
function innerOf(schema: Schema): Schema | undefined {
  if (!isSchema(schema)) return undefined;
  if (schema.type === 'array') return isBranch(schema.items) ? innerOf(schema.items) : undefined;
  const choices = schema.anyOf ?? schema.oneOf;
  return choices
    ? choices
        .filter(isBranch)
        .map(innerOf)
        .find((one) => fieldsOf(one).length > 0)
    : schema;
}

function note(schema: Schema): string {
  const said = isSchema(schema) && schema.description ? code(schema.description) : '';
  const preset =
    isSchema(schema) && schema.default !== undefined
      ? `Default <code>${plain(JSON.stringify(schema.default))}</code>.`
      : '';
  const text = [said, preset].filter(Boolean).join(' ');
  return text ? `<span class="note">${text}</span>` : '';
}
