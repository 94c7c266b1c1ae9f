import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { core, orpc } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Card, FileDrop, Tag } from '../../../ui/index.ts';
import { dayOf } from '../../records/list/shared-columns.tsx';
import { answerStateWords } from './answer-words.ts';

/** What came back from the customer, and where the next file goes. */
export function AnswersCard({ id }: { id: string }) {
  const navigate = useNavigate();
  const { data } = useQuery(orpc.pocs.answers.list.queryOptions({ input: { id } }));
  const answers = data?.items ?? [];
  const take = async (file: File) => {
    try {
      const { answerId } = await core.pocs.answers.take({ id, file });
      await navigate({ to: '/pocs/$id/answers/$aid', params: { id, aid: answerId } });
    } catch (error) {
      tell(error);
    }
  };
  return (
    <Card title="Answers" note={answers.length || undefined}>
      <ul className="flex flex-col gap-1 pb-3 text-sm">
        {answers.map((answer) => (
          <li key={answer.answerId}>
            <Link
              to="/pocs/$id/answers/$aid"
              params={{ id, aid: answer.answerId }}
              className="-mx-2 flex items-center gap-2 rounded-1 px-2 py-1 hover:bg-hover"
            >
              <span className="cut font-medium">{answer.answeredBy}</span>
              <span className="num text-ink-3">{`r${answer.revision.toString()}`}</span>
              <Tag tone={answer.state === 'new' ? 'thread' : 'calm'}>{answerStateWords[answer.state]}</Tag>
              <span className="num ml-auto text-ink-3">{dayOf(answer.answeredAt)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <FileDrop
        title="Drop an answer here"
        hint="The .throughline-answer file that the customer mailed back"
        endings={['.throughline-answer']}
        onFiles={([file]) => file && void take(file)}
      />
    </Card>
  );
}
