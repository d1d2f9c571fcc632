'use client';

import { useEffect, useEffectEvent, useState, type ComponentType } from 'react';
import { notifications } from '@mantine/notifications';
import { flushSync } from 'react-dom';
import { useShellWords } from '@/components/words/use-shell-words';
import classes from './dialog-when-opened.module.css';
import { useFailureText } from './failure-notice';

/**
 * A dialog whose script comes when it is first opened, and is there at once from then on. Until it has come a word
 * in the middle of the screen says that it is under way. Where it cannot come (the line is down), that is said in a
 * message and the dialog counts as closed: what is typed around it stays, and opening it again asks again.
 */
export function dialogWhenOpened<Props extends { opened?: boolean; onClose: () => void }>(
  load: () => Promise<ComponentType<Props>>,
) {
  let loaded: ComponentType<Props> | null = null;
  return function DialogWhenOpened(props: Props) {
    const t = useShellWords();
    const describe = useFailureText();
    const [Dialog, setDialog] = useState(() => loaded);
    const [mayOpen, setMayOpen] = useState(loaded !== null);
    const isAsked = props.opened !== false && Dialog === null;
    const giveUp = useEffectEvent(() => {
      const message = describe({ code: 'unexpected', reason: 'unreachable' });
      notifications.show({ color: 'seal', message, autoClose: 10_000 });
      props.onClose();
    });
    useEffect(() => {
      if (!isAsked) return;
      let isGone = false;
      load().then(
        (dialog) => {
          loaded = dialog;
          if (isGone) return;
          // There while still closed: a dialog notes as it opens where the keyboard goes back to.
          flushSync(() => setDialog(() => dialog));
          setMayOpen(true);
        },
        () => {
          if (!isGone) giveUp();
        },
      );
      return () => {
        isGone = true;
      };
    }, [isAsked]);
    if (Dialog) return <Dialog {...props} opened={mayOpen && props.opened !== false} />;
    return isAsked ? (
      <p role="status" className={classes.pending}>
        {t('loading')}
      </p>
    ) : null;
  };
}
