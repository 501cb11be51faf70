import type { ComponentProps, ReactElement } from 'react';
import styles from './CloseButton.module.css';

/** A cross; its children are its name for screen readers. The class given says where it stands and its --close-size. */
export function CloseButton({
  className,
  children,
  ...rest
}: ComponentProps<'button'>): ReactElement {
  return (
    <button type="button" className={`${styles.close} ${className ?? ''}`} {...rest}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M4 4l8 8M12 4l-8 8" />
      </svg>
      <span className="visually-hidden">{children}</span>
    </button>
  );
}
