'use client';

/** A letter with its QR code: shows where to look. The words beside it say the same. */
export function LetterDrawing() {
  return (
    <svg className="wc-kiosk__letter" viewBox="0 0 200 260" aria-hidden="true" focusable="false">
      <rect className="wc-kiosk__paper" x="10" y="10" width="180" height="240" rx="4" />
      <path className="wc-kiosk__lines" d="M30 40h70M30 52h90M30 64h60M30 100h140M30 114h140M30 128h110" />
      <rect className="wc-kiosk__frame" x="26" y="150" width="78" height="78" rx="3" />
      <path
        className="wc-kiosk__modules"
        d="M34 158h20v20h-20zM76 158h20v20h-20zM34 200h20v20h-20zM62 160h6v10h-6zM60 178h12v6h-12zM76 188h8v10h-8zM62 198h8v20h-8zM78 206h16v5h-16zM88 190h8v8h-8zM76 214h6v6h-6zM36 186h14v6h-14z"
      />
      <path className="wc-kiosk__lines" d="M118 170h52M118 186h52M118 202h34" />
    </svg>
  );
}
