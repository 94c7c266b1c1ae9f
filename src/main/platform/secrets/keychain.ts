/** Why a keychain does not do what it is asked. */
export type KeychainTrouble = {
  /** `locked`: it waits for the person. `missing`: there is none that works. */
  state: 'locked' | 'missing';
  /** What the keychain itself says. */
  detail: string;
};

export type KeychainAnswer<T> = { ok: true; value: T } | { ok: false; trouble: KeychainTrouble };

/** A place for secrets, as the operating system has one. */
export type Keychain = {
  get(name: string): Promise<KeychainAnswer<string | null>>;
  set(name: string, secret: string): Promise<KeychainAnswer<null>>;
  delete(name: string): Promise<KeychainAnswer<boolean>>;
  close(): Promise<void>;
};
