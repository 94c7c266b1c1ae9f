import { AppError } from '../app-error.ts';
import type { Keychain, KeychainAnswer, KeychainTrouble } from './keychain.ts';

export type KeychainState = { state: 'ready' | 'locked' | 'missing'; detail: string };

export type Secrets = {
  /** Tries the keychain out, and answers when that is known or has taken too long to wait for. */
  probe(): Promise<KeychainState>;
  /** What is known now; for the person, with what to do. */
  state(): KeychainState;
  get(name: string): Promise<string | null>;
  set(name: string, secret: string): Promise<void>;
  delete(name: string): Promise<boolean>;
  close(): Promise<void>;
};

export type SecretsOptions = {
  keychain: Keychain;
  platform?: NodeJS.Platform;
  /** Told of each secret that passes, so that the log can keep it out. */
  onSecret?: (secret: string) => void;
  /** The state has changed. */
  onChange?: (state: KeychainState) => void;
  patienceMs?: number;
};

const probeName = 'keychain-check';

/** Secrets live in the keychain of the operating system and nowhere else: where there is none, they are refused. */
export function createSecrets(options: SecretsOptions): Secrets {
  const { keychain, platform = process.platform, onSecret, onChange, patienceMs = 5_000 } = options;
  let current: KeychainState = { state: 'missing', detail: 'The keychain has not been tried yet.' };

  const become = (next: KeychainState): KeychainState => {
    const changed = next.state !== current.state;
    current = next;
    if (changed) onChange?.(current);
    return current;
  };
  const ready = (): KeychainState => become({ state: 'ready', detail: `Secrets are kept in ${nameOf(platform)}.` });
  const refused = (trouble: KeychainTrouble): KeychainState => become(explain(trouble, platform));

  const ask = async <T>(answering: Promise<KeychainAnswer<T>>): Promise<T> => {
    const answer = await answering;
    if (answer.ok) {
      ready();
      return answer.value;
    }
    const { detail } = refused(answer.trouble);
    throw new AppError('KEYCHAIN_UNAVAILABLE', `${detail} Nothing was stored elsewhere.`, {
      remedy: remedyFor(answer.trouble.state, platform),
      retryable: true,
    });
  };

  const tryOut = async (): Promise<KeychainState> => {
    // Only a write shows a locked keychain, as asking for what is not there answers "nothing" even then.
    const steps = [
      () => keychain.set(probeName, 'works'),
      () => keychain.get(probeName),
      () => keychain.delete(probeName),
    ];
    for (const step of steps) {
      const answer = await step();
      if (!answer.ok) return refused(answer.trouble);
    }
    return ready();
  };

  return {
    state: () => current,
    async probe() {
      let stopWaiting = () => {};
      const waiting = new Promise<KeychainState>((resolve) => {
        const timer = setTimeout(() => {
          resolve(refused({ state: 'locked', detail: 'it is waiting to be unlocked' }));
        }, patienceMs);
        stopWaiting = () => clearTimeout(timer);
      });
      // The trial goes on after that: when the person unlocks the keychain, the state changes to ready.
      const trial = tryOut().catch((error: unknown) => refused({ state: 'missing', detail: String(error) }));
      return Promise.race([trial, waiting]).finally(stopWaiting);
    },
    async get(name) {
      const secret = await ask(keychain.get(name));
      if (secret) onSecret?.(secret);
      return secret;
    },
    async set(name, secret) {
      if (secret === '') {
        throw new AppError('INVALID_INPUT', 'An empty secret cannot be stored.', {
          remedy: 'Type it in, or remove it.',
        });
      }
      onSecret?.(secret);
      await ask(keychain.set(name, secret));
    },
    delete: (name) => ask(keychain.delete(name)),
    close: () => keychain.close(),
  };
}

function nameOf(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'the macOS keychain';
  if (platform === 'win32') return 'the Windows Credential Manager';
  return 'the keyring of this desktop';
}

const explain = ({ state, detail }: KeychainTrouble, platform: NodeJS.Platform): KeychainState => {
  const where = nameOf(platform);
  const what = state === 'locked' ? `${where} is locked` : `${where} cannot be reached`;
  return {
    state,
    detail: `${what.charAt(0).toUpperCase()}${what.slice(1)} (${detail}). ${remedyFor(state, platform)}`,
  };
};

function remedyFor(state: 'locked' | 'missing', platform: NodeJS.Platform): string {
  if (state === 'locked')
    return 'Unlock it and try again. Until then nothing that needs a password or key is available.';
  if (platform === 'linux') {
    return 'Install and start a keyring such as gnome-keyring or KWallet and create a default keyring in it. Until then nothing that needs a password or key is available.';
  }
  return 'Check that it works for other programs. Until then nothing that needs a password or key is available.';
}
