import { useRef } from 'react';
import { Textarea } from '../../../../ui/index.ts';
import { lineAt } from '../../../pocs/templates/lines-of-text.ts';
import { ProblemList } from './problem-list.tsx';
import type { RuleEditor } from './use-rule-editor.ts';

/** The same draft as text. What is typed here stays as typed, whether it can be read or not. */
export function YamlSide({ editor }: { editor: RuleEditor }) {
  const { yaml, answered, changeYaml } = editor;
  const area = useRef<HTMLTextAreaElement>(null);
  const text = yaml ?? '';
  const showLine = (line: number) => {
    const { from, to } = lineAt(text, line);
    area.current?.focus();
    area.current?.setSelectionRange(from, to);
  };
  return (
    <div className="flex flex-col gap-3">
      <Textarea
        ref={area}
        aria-label="The rule as YAML"
        spellCheck={false}
        wrap="off"
        value={text}
        onChange={(event) => changeYaml(event.target.value)}
        className="field-sizing-fixed h-[calc(100vh-18rem)] max-h-none min-h-80 overflow-auto font-mono text-sm leading-5 whitespace-pre"
      />
      {answered && answered.problems.length > 0 ? <ProblemList problems={answered.problems} onLine={showLine} /> : null}
    </div>
  );
}
