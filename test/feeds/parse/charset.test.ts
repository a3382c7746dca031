import { describe, expect, it } from 'vitest'
import { decodeBody } from '../../../src/feeds/parse/charset.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}
const declared = (charset: string, ...body: number[]) =>
  joined(ascii(`<?xml version="1.0" encoding="${charset}"?><t>`), bytes(...body), ascii('</t>'))

describe('decodeBody', () => {
  it('believes a byte order mark before anything else', () => {
    const body = joined(bytes(0xef, 0xbb, 0xbf), declared('iso-8859-1', 0xc3, 0xa9))
    expect(decodeBody(body, 'text/xml; charset=windows-1251')).toContain('<t>é</t>')
    expect(decodeBody(joined(bytes(0xff, 0xfe), utf16('<t>é</t>', true)))).toBe('<t>é</t>')
    expect(decodeBody(joined(bytes(0xfe, 0xff), utf16('<t>é</t>', false)))).toBe('<t>é</t>')
  })

  it('knows UTF-16 by the zero beside the first bracket', () => {
    expect(decodeBody(utf16('<t>ж</t>', true))).toBe('<t>ж</t>')
    expect(decodeBody(utf16('<t>ж</t>', false))).toBe('<t>ж</t>')
  })

  it('knows UTF-32, which TextDecoder does not', () => {
    const body = Uint8Array.from(
      [...'<t>₿</t>'].flatMap((c) => [0, 0, c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]),
    )
    expect(decodeBody(body)).toBe('<t>₿</t>')
  })

  it('takes the HTTP charset, then the declaration', () => {
    expect(decodeBody(joined(ascii('<t>'), bytes(0xe6), ascii('</t>')), 'text/xml; charset="KOI8-R"')).toBe(
      '<t>Ф</t>',
    )
    expect(decodeBody(declared('windows-1251', 0xc6))).toContain('<t>Ж</t>')
    expect(decodeBody(declared('Shift_JIS', 0x83, 0x65))).toContain('<t>テ</t>')
  })

  it('passes over a label that the bytes contradict', () => {
    expect(decodeBody(declared('windows-1252', 0x80), 'text/xml; charset=utf-8')).toContain('<t>€</t>')
    expect(decodeBody(declared('iso-8859-1', 0xe2, 0x82, 0xac))).toContain('<t>€</t>')
    expect(decodeBody(declared('no-such-charset', 0xe2, 0x82, 0xac))).toContain('<t>€</t>')
  })

  it('reads bytes without a label as UTF-8, else as windows-1252', () => {
    expect(decodeBody(bytes(0xe2, 0x82, 0xac))).toBe('€')
    expect(decodeBody(bytes(0x93, 0xe9, 0x94))).toBe('“é”')
  })

  const utf8 = (text: string) => [...new TextEncoder().encode(text)]

  it.each([
    [
      'one broken byte among whole characters',
      [...utf8('Müller zahlt 5 € für '), 0xff],
      'Müller zahlt 5 € für \ufffd',
    ],
    [
      'a character cut in two by whoever shortened the text',
      [...utf8('für 5 €'), 0xe2, 0x80],
      'für 5 €\ufffd',
    ],
    ['a pound sign of windows-1252', [...utf8('für 5 € oder '), 0xa3, ...utf8('4')], 'für 5 € oder £4'],
    [
      'quotes and letters of windows-1252',
      [...utf8('‘€’ '), 0x93, ...utf8('r'), 0xe9, ...utf8('sum'), 0xe9, ...utf8(' by hand'), 0x94],
      '‘€’ “résumé by hand”',
    ],
    ['a letter before a price', [...utf8('€ caf'), 0xe9, ...utf8(' $5')], '€ café $5'],
    ['a letter cut in two before its end mark', [...utf8('€€ caf'), 0xc3, ...utf8('...')], '€€ caf\ufffd...'],
    [
      'what is left of a character cut off in front',
      [...utf8('€€ '), 0x82, 0xac, ...utf8('5')],
      '€€ \ufffd\ufffd5',
    ],
    ['none but broken bytes', [0x93, 0x80, 0x35, 0x94], '“€5”'],
  ])('reads %s for what most of it is, whatever the label', (_, said, text) => {
    expect(decodeBody(bytes(...said))).toBe(text)
    expect(decodeBody(declared('utf-8', ...said))).toContain(`<t>${text}</t>`)
    expect(decodeBody(declared('windows-1252', ...said))).toContain(`<t>${text}</t>`)
    expect(decodeBody(bytes(...said), 'text/xml; charset=utf-8')).toBe(text)
  })

  it('takes no word for two bytes a character where there are no zeros', () => {
    expect(decodeBody(declared('utf-16', ...utf8('Größe')))).toContain('<t>Größe</t>')
    expect(decodeBody(declared('utf-8', ...utf8('Größe!')), 'text/xml; charset=utf-16le')).toContain(
      '<t>Größe!</t>',
    )
    expect(decodeBody(utf16('\n<t>ж</t>', true), 'text/xml; charset=utf-16')).toContain('<t>ж</t>')
  })

  it('replaces single broken bytes rather than refusing the text', () => {
    const text = decodeBody(declared('utf-8', 0xd0, 0xb6, 0xff), 'text/xml; charset=utf-8')
    expect(text).toContain('<t>ж\ufffd</t>')
  })
})
