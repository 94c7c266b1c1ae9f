export interface NewRecordProps {
  /** Of the form that the dialog's button sends. */
  formId: string;
  onCreated: (id: string) => void;
}
