import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** Nothing that a person writes nests like this; what does would take the reader down with it. */
const tooDeep = /(?:[[{][\s,]*){30}|(?:[-?:][ \t]+){30}/;

export type Path = readonly PropertyKey[];
export type YamlProblem = { line: number | null; message: string };
export type YamlText = {
  value: unknown;
  problems: YamlProblem[];
  /** The line on which something stands; where it is missing, the one of what it is missing from. */
  lineOf(path: Path): number | null;
};

/**
 * Reads one YAML document of plain values: no anchors, aliases or tags, so that it is what it looks like. `what` is
 * what it should be, such as "template", and `longest` how many characters it can have.
 */
export function readYaml(text: string, { what, longest }: { what: string; longest: number }): YamlText {
  const nowhere = () => null;
  const refused = (message: string): YamlText => ({
    value: undefined,
    problems: [{ line: null, message }],
    lineOf: nowhere,
  });
  if (text.length > longest)
    return refused(`This is ${text.length} characters long; a ${what} has ${longest} at most.`);
  if (tooDeep.test(text)) return refused(`This is nested deeper than any ${what}.`);
  if (text.trim() === '') return refused('There is nothing in it.');
  const counter = new LineCounter();
  const lineAt = (offset: number) => counter.linePos(offset).line;
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, version: '1.2', schema: 'core' });
  const problems: YamlProblem[] = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    line: lineAt(pos[0]),
    message:
      code === 'MULTIPLE_DOCS'
        ? `Another document begins here (---); a ${what} is one.`
        : `${message.charAt(0).toUpperCase()}${message.slice(1, 300)}${/[.!?]$/.test(message) ? '' : '.'}`,
  }));
  visit(document, {
    Node(_, node) {
      const line = node.range ? lineAt(node.range[0]) : null;
      if (isAlias(node)) problems.push({ line, message: `A ${what} has no aliases (*name): write the text out.` });
      else if (node.anchor) problems.push({ line, message: `A ${what} has no anchors (&name): leave it out.` });
    },
  });
  const lineOf = (path: Path): number | null => {
    for (let length = path.length; length >= 0; length--) {
      const node = keyNode(document.getIn(path.slice(0, length - 1), true), path[length - 1]);
      const found = node ?? document.getIn(path.slice(0, length), true);
      if (isNode(found) && found.range) return lineAt(found.range[0]);
    }
    return null;
  };
  return { value: problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined, problems, lineOf };
}

/** The key of a pair, which stands on the line that a person looks at. */
function keyNode(parent: unknown, key: PropertyKey | undefined): unknown {
  if (!isMap(parent) || key === undefined) return undefined;
  return parent.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key;
}
