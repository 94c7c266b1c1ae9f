import '../packet.css';
import { html } from '../html.ts';
import type { Locked, PacketData } from '../packet-data.ts';
import { answerPage, showWords } from './answer-page.ts';
import { keepIn } from './keep.ts';
import { unlock } from './unlock.ts';

const place = document.getElementById('packet');
const text = document.getElementById('packet-data')?.textContent;
if (place && text) {
  const data: PacketData = JSON.parse(text);
  if ('opened' in data) {
    const { opened } = data;
    void answerPage(
      place,
      opened,
      keepIn(() => localStorage, opened.content.packetId),
    );
  } else {
    askForPassphrase(place, data.locked);
  }
}

function askForPassphrase(where: HTMLElement, locked: Locked): void {
  showWords(
    where,
    html`<form class="lock"><h1>${locked.company || 'A plan for you'}</h1><p>This plan is protected. Type the passphrase that you were given.</p><label for="passphrase">Passphrase</label><input id="passphrase" type="password" autocomplete="off"><button class="primary">Open the plan</button><p id="wrong" role="alert"></p></form>`,
  );
  const form = where.querySelector('form');
  const box = where.querySelector('input');
  box?.focus();
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void open();
  });
  const say = (words: string) => {
    const wrong = document.getElementById('wrong');
    if (wrong) wrong.textContent = words;
  };
  const open = async () => {
    if (!crypto.subtle) return say('This browser cannot open a protected plan. Open this file in a current one.');
    say('Opening…');
    const lock = await unlock(locked, box?.value ?? '');
    if (!lock) {
      say('That is not the passphrase. Nothing was opened.');
      return box?.select();
    }
    await answerPage(
      where,
      lock.opened,
      keepIn(() => localStorage, lock.opened.content.packetId, lock),
    );
  };
}
