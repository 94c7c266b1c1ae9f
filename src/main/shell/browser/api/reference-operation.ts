import type { OpenAPI } from '@orpc/contract';
import { schemaList, typeName } from './reference-schema.ts';
import { code, plain } from './reference-text.ts';

type Call = { method: string; path: string; operation: OpenAPI.OperationObject };

export function operationSection({ method, path, operation }: Call, server: string): string {
  const address = plain(path).replace(/\{[^}]+\}/g, '<i>$&</i>');
  const summary = operation.summary ? `<span class="summary">${code(operation.summary)}</span>` : '';
  return `<details id="${plain(operation.operationId ?? path)}"><summary><b class="${method}">${method.toUpperCase()}</b><code>${address}</code>${summary}</summary>
<div class="body">${parameters(operation)}${body(operation)}${answers(operation)}<h4>Try it</h4><pre>${plain(curl(method, path, operation, server))}</pre></div></details>`;
}

function parameters({ parameters: listed = [] }: OpenAPI.OperationObject): string {
  const items = listed.flatMap((parameter) => {
    if (!('in' in parameter) || !parameter.schema) return [];
    const { name, schema, required } = parameter;
    const described = parameter.description ?? ('description' in schema ? schema.description : undefined);
    const note = described ? `<span class="note">${code(described)}</span>` : '';
    const where = parameter.in === 'path' ? 'in the path' : parameter.in === 'header' ? 'a header' : '';
    return `<li><code>${plain(name)}</code>${required ? '<b title="needed">•</b>' : ''}<span class="type">${typeName(schema)} ${where}</span>${note}</li>`;
  });
  return items.length > 0 ? `<h4>Parameters</h4><ul class="fields">${items.join('')}</ul>` : '';
}

function body({ requestBody }: OpenAPI.OperationObject): string {
  if (!requestBody || !('content' in requestBody)) return '';
  const types = Object.keys(requestBody.content);
  const type = types.find((one) => one.startsWith('multipart/')) ?? types[0];
  const schema = type ? requestBody.content[type]?.schema : undefined;
  return `<h4>Body <small>${plain(type ?? '')}</small></h4>${schemaList(schema)}`;
}

function answers({ responses = {} }: OpenAPI.OperationObject): string {
  return Object.entries(responses)
    .filter(([status]) => Number(status) < 400)
    .map(([status, response]) => {
      const content = 'content' in response ? Object.values(response.content ?? {})[0] : undefined;
      return `<h4>Answer <small class="num">${plain(status)}</small></h4>${schemaList(content?.schema)}`;
    })
    .join('');
}

function curl(method: string, path: string, { requestBody }: OpenAPI.OperationObject, server: string): string {
  const lines = [
    `curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} '${server}${path}'`,
    `  -H "Authorization: Bearer $TOKEN"`,
  ];
  const types = requestBody && 'content' in requestBody ? Object.keys(requestBody.content) : [];
  if (types.some((type) => type.startsWith('multipart/'))) lines.push(`  -F 'file=@deals.csv' -F 'kind=deals'`);
  else if (types.includes('application/json')) lines.push(`  -H 'Content-Type: application/json' -d '{…}'`);
  else if (types.length > 0) lines.push(`  --data-binary '@deals.csv'`);
  return lines.join(' \\\n');
}
