import { Trans, useLingui } from '@lingui/react/macro';
import { date } from '../../../languages/figures';
import { Button } from '../../../ui/Button';
import { save, useKeeping } from './useSaving';

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;

/** Whether what one sees is kept: in few words while it is, in clear ones when it is not. */
export function SavingState() {
  const { t, i18n } = useLingui();
  const saving = useKeeping((keeping) => keeping.saving);
  if (saving.status === 'failed') {
    return (
      <div className="classes-saving-failed small" role="alert">
        <p>
          <strong>
            <Trans>Not saved.</Trans>
          </strong>{' '}
          {t(saving.reason)}
        </p>
        <div className="classes-row">
          <Button onPress={() => void save()}>
            <Trans>Try again</Trans>
          </Button>
        </div>
      </div>
    );
  }
  const clock = saving.status === 'saved' && date(i18n, saving.at, CLOCK);
  return (
    <p className="classes-saving" role="status" data-saving={saving.status}>
      {clock ? t`Saved on this device ${clock}` : t`Saving …`}
    </p>
  );
}
