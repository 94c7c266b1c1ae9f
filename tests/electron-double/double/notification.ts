import { EventEmitter } from 'node:events';
import type { Notification as ElectronNotification, NotificationConstructorOptions } from 'electron';

type Doubled = Pick<ElectronNotification, 'show' | 'close' | 'title' | 'body'>;

export class Notification extends EventEmitter implements Doubled {
  title: string;
  body: string;
  visible = false;

  constructor({ title = '', body = '' }: NotificationConstructorOptions = {}) {
    super();
    this.title = title;
    this.body = body;
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
