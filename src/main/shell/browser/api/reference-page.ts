import type { OpenAPI } from '@orpc/contract';
import { ownStylePolicy } from '../own-style.ts';
import { operationSection } from './reference-operation.ts';
import { schemaList } from './reference-schema.ts';
import { referenceStyle } from './reference-style.ts';
import { code, plain } from './reference-text.ts';

export type Call = { method: string; path: string; operation: OpenAPI.OperationObject };
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The API as a page to read: made here from the description, with nothing to run and nothing to fetch. */
export function referencePage(document: OpenAPI.Document): { html: string; policy: string } {
  const groups = Map.groupBy(calls(document), ({ operation }) => operation.tags?.[0] ?? 'other');
  const server = document.servers?.[0]?.url ?? '';
  const links = [...groups].map(
    ([tag, of]) => `<a href="#${plain(tag)}">${plain(title(tag))}<span>${of.length}</span></a>`,
  );
  const sections = [...groups].map(
    ([tag, of]) =>
      `<section id="${plain(tag)}"><h2>${plain(title(tag))}</h2>${of.map((call) => operationSection(call, server)).join('')}</section>`,
  );
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Throughline API</title><style>${referenceStyle}</style></head>
<body><nav aria-label="Sections"><a class="home" href="/"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 15c4 0 3-10 7-10s3 10 7 10"/><circle cx="3" cy="15" r="1.4"/><circle cx="17" cy="15" r="1.4"/></svg>Throughline</a>
${links.join('\n')}<a href="#shapes">shapes</a><a href="#problems">problems</a></nav>
<main><header><h1>Throughline API <small>${plain(document.info.version)}</small></h1><p>${code(document.info.description ?? '')}</p>
<p class="facts"><code>${plain(server)}</code><a href="/api/openapi.json">OpenAPI 3.1 document</a></p></header>
${sections.join('\n')}
<section id="shapes"><h2>shapes</h2>${shapes(document)}</section>
<section id="problems"><h2>problems</h2><p>Any call can fail in any of these ways, with a body of type <code>application/problem+json</code>.</p>${problems(document)}</section>
</main></body></html>
`;
  return { html, policy: ownStylePolicy(referenceStyle) };
}

const title = (tag: string) => tag.replaceAll('-', ' ');

function calls({ paths = {} }: OpenAPI.Document): Call[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method];
      return operation ? [{ method, path, operation }] : [];
    }),
  );
}

function shapes({ components }: OpenAPI.Document): string {
  return Object.entries(components?.schemas ?? {})
    .map(
      ([name, schema]) => `<article id="shape-${plain(name)}"><h3>${plain(name)}</h3>${schemaList(schema)}</article>`,
    )
    .join('');
}

function problems({ components }: OpenAPI.Document): string {
  const rows = Object.entries(components?.responses ?? {}).map(([name, response]) => {
    const [phrase, codes = ''] = 'description' in response ? (response.description ?? '').split(': ') : [''];
    const listed = codes.split(', ').map((one) => `<code>${plain(one)}</code>`);
    return `<tr><td class="num">${plain(name.replace('Problem', ''))}</td><td>${plain(phrase ?? '')}</td><td>${listed.join(' ')}</td></tr>`;
  });
  return `<table><thead><tr><th>Status</th><th>Meaning</th><th>Codes</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
