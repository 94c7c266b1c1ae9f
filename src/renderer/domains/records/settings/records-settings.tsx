import { CustomFieldsSettings } from './custom-fields-settings.tsx';
import { StagesSettings } from './stages-settings.tsx';

export default function RecordsSettings() {
  return (
    <>
      <StagesSettings />
      <CustomFieldsSettings />
    </>
  );
}
