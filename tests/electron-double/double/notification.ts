import { EventEmitter } from 'node:events';
import type { Notification as ElectronNotification, NotificationConstructorOptions } from 'electron';

type Doubled = Pick<ElectronNotification, 'show' | 'close' | 'title' | 'body' | 'silent' | 'actions'>;

export class Notification extends EventEmitter implements Doubled {
  title: string;
  body: string;
  silent: boolean;
  actions: ElectronNotification['actions'];
  visible = false;

  constructor({ title = '', body = '', silent = false, actions = [] }: NotificationConstructorOptions = {}) {
    super();
    this.title = title;
    this.body = body;
    this.silent = silent;
    this.actions = actions;
  }
  static isSupported = () => true;
  show() {
    this.visible = true;
    this.emit('show');
  }
  close() {
    this.visible = false;
    this.emit('close');
  }
}
