import type { AnswerBody } from '../../contract/pocs/packets.ts';
import { answeredCount, type Status } from '../answering.ts';
import { escapeText, type Html } from '../html.ts';
import { packetBody, views } from '../packet-body.ts';
import type { Opened } from '../packet-data.ts';
import { change } from './change-answer.ts';
import type { Keep } from './keep.ts';
import { answerFileName, saveFile, sealAnswer } from './seal-answer.ts';

const input = (id: string): HTMLInputElement | HTMLTextAreaElement | null => {
  const found = document.getElementById(id);
  return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null;
};
const newId = (): string => `new-${crypto.randomUUID()}`;
const kindOf = (text: string | undefined) => (text === 'milestone' ? 'milestone' : 'task');

/** The packet as the customer works in it. Everything they do is kept at once; one button makes the file of it. */
export async function answerPage(place: HTMLElement, { content, key }: Opened, keep: Keep): Promise<void> {
  let { answer, by, saved } = await keep.read();
  let kept = true;

  const shownView = () => {
    const asked = location.hash.replace('#view-', '');
    return views.find(({ id }) => id === asked)?.id ?? 'overview';
  };
  /** Draws a view that has been waiting; undefined: all of them. */
  const fill = (only?: string) => {
    for (const view of views) {
      const stand = document.getElementById(`view-${view.id}`);
      if (!stand?.hasAttribute('data-waiting') || (only !== undefined && view.id !== only)) continue;
      stand.outerHTML = view.draw({ content, answer, live: true }).safe;
      document.getElementById(`view-${view.id}`)?.classList.toggle('off', view.id !== shownView());
    }
  };
  const draw = () => {
    place.innerHTML = packetBody({ content, answer, live: true }, shownView()).safe;
    const name = input('answered-by');
    if (name) name.value = by;
    showView(shownView(), false);
    tell();
  };
  const tell = () => {
    const count = answeredCount(answer);
    const status = document.getElementById('kept');
    if (!status) return;
    status.textContent = !kept
      ? 'This browser does not keep what you enter: save your answers before you close this page.'
      : count === 0
        ? 'Nothing answered yet. What you enter is kept in this browser.'
        : saved
          ? `${count} ${count === 1 ? 'answer' : 'answers'} saved. Mail the file back to us.`
          : `${count} ${count === 1 ? 'answer' : 'answers'} kept in this browser, not sent yet.`;
  };
  const remember = async () => {
    kept = await keep.write({ answer, by, saved });
    tell();
  };
  /** The whole view is drawn anew only when its lines change; typing and choosing leave the page as it is. */
  const become = (next: AnswerBody, anew?: { focus?: string }) => {
    answer = next;
    saved = false;
    if (anew) {
      const open = [...place.querySelectorAll('details[open]')].map((one) => one.parentElement?.id).filter(Boolean);
      draw();
      for (const id of open)
        document
          .getElementById(id ?? '')
          ?.querySelector('details.talking')
          ?.setAttribute('open', '');
      if (anew.focus) document.getElementById(anew.focus)?.focus();
    }
    void remember();
  };

  const showView = (id: string, focus = true) => {
    const shown = views.some((view) => view.id === id) ? id : 'overview';
    fill(shown);
    for (const view of views) {
      document.getElementById(`view-${view.id}`)?.classList.toggle('off', view.id !== shown);
      const link = place.querySelector(`[data-view="${view.id}"]`);
      if (view.id === shown) link?.setAttribute('aria-current', 'page');
      else link?.removeAttribute('aria-current');
    }
    if (!focus) return;
    scrollTo(0, 0);
    document.getElementById(`title-${shown}`)?.focus({ preventScroll: true });
  };

  const acts: Record<string, (data: DOMStringMap) => void> = {
    'accept-date': ({ kind, id = '' }) => become(change.acceptDate(answer, kindOf(kind), id), {}),
    'confirm-tech': ({ id = '' }) => become(change.tech(answer, content, id, { state: 'confirmed' }), {}),
    'decline-tech': ({ id = '' }) => become(change.tech(answer, content, id, { state: 'declined' }), {}),
    'drop-tech': ({ id = '' }) => become(change.dropTech(answer, id), { focus: 'tech-new' }),
    'drop-person': ({ id = '' }) => become(change.dropPerson(answer, id), { focus: 'person-name' }),
    'drop-comment': ({ id = '' }) => become(change.dropComment(answer, id), {}),
    unsign: () => become(change.signOff(answer, null), { focus: 'sign-name' }),
    'add-tech': () => {
      const name = input('tech-new')?.value.trim();
      if (name) become(change.addTech(answer, newId(), name), { focus: 'tech-new' });
    },
    'add-person': () => {
      const name = input('person-name')?.value.trim();
      if (!name) return input('person-name')?.focus();
      const person = {
        id: newId(),
        name,
        role: input('person-role')?.value.trim() ?? '',
        title: '',
        email: input('person-email')?.value.trim() || null,
      };
      become(change.addPerson(answer, person), { focus: 'person-name' });
    },
    comment: ({ kind, id = '' }) => {
      const box = input(`say-${kind}-${id}`);
      const body = box?.value.trim();
      const onKind = content.comments.find((one) => one.onKind === kind)?.onKind ?? commentKind(kind);
      if (!body || !onKind) return box?.focus();
      become(change.comment(answer, { id: newId(), onKind, onId: id, body, saidAt: new Date().toISOString() }), {
        focus: `say-${kind}-${id}`,
      });
    },
    sign: () => {
      const name = input('sign-name')?.value.trim();
      const on = input('sign-on')?.value;
      if (!name) return input('sign-name')?.focus();
      if (!on) return input('sign-on')?.focus();
      become(change.signOff(answer, { name, on }), { focus: 'sign-off' });
    },
    save: () => void save(),
  };

  const save = async () => {
    const status = document.getElementById('kept');
    const name = input('answered-by');
    by = (name?.value.trim() || answer.signOff?.name) ?? '';
    if (by === '') {
      if (status) status.textContent = 'Type your name first, so that we know who answers.';
      return name?.focus();
    }
    if (!crypto.subtle) {
      if (status) status.textContent = 'This browser cannot seal an answer. Open this file in a current one.';
      return;
    }
    const file = await sealAnswer(content, key, { body: answer, by, answerKey: crypto.randomUUID(), at: new Date() });
    saveFile(answerFileName(content.name), JSON.stringify(file, null, 1));
    saved = true;
    await remember();
  };

  place.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('[data-act]');
    if (button) acts[button.dataset.act ?? '']?.(button.dataset);
  });
  place.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const { answer: what, kind, id = '' } = target.dataset;
    if (target.id === 'answered-by') {
      by = target.value.trim();
      void remember();
    } else if (what === 'status') {
      become(change.status(answer, content, kindOf(kind), id, statusFrom(target.value)));
      target.closest('.pick')?.setAttribute('class', `pick ${statusFrom(target.value)}`);
    } else if (what === 'date') {
      if (target.value === '' || target.validity.valid)
        become(change.proposeDate(answer, kindOf(kind), id, target.value), {});
    } else if (what === 'tick' && target instanceof HTMLInputElement) {
      become(change.criterion(answer, content, id, { ticked: target.checked }));
    } else if (what === 'actual') {
      become(change.criterion(answer, content, id, { actual: target.value }));
    } else if (what === 'tech-name') {
      become(change.tech(answer, content, id, { name: target.value }), {});
    }
  });
  addEventListener('hashchange', () => showView(location.hash.replace('#view-', '')));
  addEventListener('beforeunload', (event) => {
    if (!kept && !saved && answeredCount(answer) > 0) event.preventDefault();
  });
  // On paper all of it stands. Browsers differ in which of the two they tell.
  addEventListener('beforeprint', () => fill());
  matchMedia('print').addEventListener('change', () => fill());
  document.documentElement.classList.add('answers');
  draw();
}

const statusFrom = (text: string): Status =>
  text === 'in_progress' || text === 'completed' || text === 'blocked' ? text : 'not_started';

const commentKind = (kind: string | undefined) =>
  kind === 'poc' || kind === 'milestone' || kind === 'task' || kind === 'criterion' || kind === 'stack'
    ? kind
    : undefined;

/** For a message that is shown before anything is drawn. */
export const showWords = (place: HTMLElement, words: Html | string): void => {
  place.innerHTML = typeof words === 'string' ? escapeText(words) : words.safe;
};
