#!/usr/bin/env python3
"""Test vectors of docs/ballot-protocol.md, made from the text with Python's standard library alone.

    python3 make_vectors.py            writes ballot-v1.json beside this file
    python3 make_vectors.py --check    exits with 1 when that file differs from what this script makes

All secrets are SHA-256 of a name, so there is nothing hidden in them.
"""
import hashlib
import hmac
import json
import pathlib
import sys

sys.dont_write_bytecode = True  # leave no folder behind
import aes_gcm  # noqa: E402
import ed25519  # noqa: E402

ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
ROUND = 'seghwaert-2026'
CODE = '7K3FQ9ZT2MX4V8BH'


def sha256(*parts):
    return hashlib.sha256(b''.join(parts)).digest()


def fixed(name):
    """32 bytes that stand in for random ones."""
    return sha256(b'wijkcheque/test-vector|' + name.encode())


def hkdf(master, salt, info, length=32):
    """RFC 5869; one block is enough for 32 bytes."""
    extracted = hmac.new(salt, master, 'sha256').digest()
    return hmac.new(extracted, info.encode() + b'\x01', 'sha256').digest()[:length]


def scrypt(secret, salt):
    return hashlib.scrypt(secret.encode(), salt=salt, n=16384, r=8, p=1, dklen=32, maxmem=2**26)


# --- codes ---------------------------------------------------------------------------------------------------------

def field_product(a, b):
    """In GF(32) modulo x^5 + x^2 + 1."""
    product = 0
    for bit in range(5):
        if b >> bit & 1:
            product ^= a << bit
    for bit in range(8, 4, -1):
        if product >> bit & 1:
            product ^= 0b100101 << bit - 5
    return product


def weighted_sum(symbols):
    weight, total = 1, 0
    for symbol in symbols:
        total ^= field_product(weight, ALPHABET.index(symbol))
        weight = field_product(weight, 2)
    return total


def with_check(symbols):
    return next(symbols + last for last in ALPHABET if weighted_sum(symbols + last) == 0)


def base32(data, symbols):
    bits = ''.join(f'{byte:08b}' for byte in data)
    return ''.join(ALPHABET[int(bits[5 * i:5 * i + 5], 2)] for i in range(symbols))


def hyphens(code):
    return '-'.join(code[i:i + 4] for i in range(0, 16, 4))


def code_vectors():
    assert weighted_sum(CODE) == 0
    ones = with_check('10L0O1I0Q7Z0K11'.translate(str.maketrans('LIO', '110')))
    raw = bytes(range(200, 215))
    made = with_check(''.join(ALPHABET[byte % 32] for byte in raw))
    slip = CODE[:5] + 'Z' + CODE[6:]
    swap = CODE[:3] + CODE[4] + CODE[3] + CODE[5:]
    return {
        'made': [{'random': raw.hex(), 'code': made, 'printed': hyphens(made)}],
        'valid': [
            {'typed': typed, 'code': code}
            for code, variants in {
                CODE: ['7K3F-Q9ZT-2MX4-V8BH', '7k3f-q9zt-2mx4-v8bh', '7K3FQ9ZT2MX4V8BH', ' 7K3F Q9ZT 2MX4 V8BH\n',
                       '7-K-3-F-Q-9-Z-T-2-M-X-4-V-8-B-H', '7K3F\u2011Q9ZT\u20132MX4\u00a0V8BH', '7k3fq9zt 2mx4-v8bh'],
                ones: [hyphens(ones), ones.lower(), ones.replace('1', 'I'), ones.replace('1', 'l'),
                       ones.replace('0', 'o'), ones.replace('0', 'O').replace('1', 'i')],
            }.items() for typed in variants
        ],
        'invalid': [
            {'typed': '', 'error': 'EMPTY'},
            {'typed': ' - ', 'error': 'EMPTY'},
            {'typed': CODE[:15], 'error': 'TOO_SHORT'},
            {'typed': CODE + 'A', 'error': 'TOO_LONG'},
            {'typed': CODE[:15] + 'U', 'error': 'BAD_SYMBOL'},
            {'typed': CODE[:15] + '!', 'error': 'BAD_SYMBOL'},
            {'typed': slip, 'error': 'BAD_CHECK'},
            {'typed': swap, 'error': 'BAD_CHECK'},
        ],
    }


# --- canonical JSON (RFC 8785, integers only) ------------------------------------------------------------------------

ESCAPES = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r'}


def canonical(value):
    if value is None or isinstance(value, bool):
        return {None: 'null', True: 'true', False: 'false'}[value]
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return '"' + ''.join(ESCAPES.get(c) or (f'\\u{ord(c):04x}' if c < ' ' else c) for c in value) + '"'
    if isinstance(value, list):
        return '[' + ','.join(map(canonical, value)) + ']'
    members = sorted(value.items(), key=lambda item: item[0].encode('utf-16-be'))
    return '{' + ','.join(f'{canonical(key)}:{canonical(item)}' for key, item in members) + '}'


def jcs(value):
    return canonical(value).encode()


def jcs_vectors():
    cases = [
        [], {}, [[3, 500], [12, 1000]], {'b': 1, 'a': 2, 'A': 3, '10': 4, '9': 5}, [True, False, None],
        [0, -1, 9007199254740991, -9007199254740991], 'aé€😀/', 'control \u0000\u001f\u007f\b\t\n\f\r"\\',
        '\u2028\u2029', {'\ufb33': 1, '😀': 2, '€': 3, '\r': 4, '1': 5}, {'z': {'y': [{'x': ''}]}, '': None},
    ]
    return [{'value': case, 'text': canonical(case), 'sha256': sha256(jcs(case)).hex()} for case in cases]


# --- keys, ballot, receipt -------------------------------------------------------------------------------------------

def derivation_vector(code, round_id):
    salt = sha256(f'wijkcheque/salt/v1|{round_id}'.encode())
    master = scrypt(code, salt)
    signin = hkdf(master, salt, 'wijkcheque/signin/v1')
    seed = hkdf(master, salt, 'wijkcheque/ballot/v1')
    return {'round': round_id, 'code': code, 'salt': salt.hex(), 'm': master.hex(), 'signin': signin.hex(),
            'signinHash': sha256(signin).hex(), 'seed': seed.hex(), 'publicKey': ed25519.public_key(seed).hex()}


def strip_vector(code, round_id):
    salt = sha256(f'wijkcheque/strip-salt/v1|{round_id}'.encode())
    master = scrypt(code, salt)
    seed = hkdf(master, salt, 'wijkcheque/strip/v1')
    return {'round': round_id, 'code': code, 'salt': salt.hex(), 'm': master.hex(), 'seed': seed.hex(),
            'publicKey': ed25519.public_key(seed).hex()}


def open_allocation(alloc, r2):
    return sha256(b'wijkcheque/alloc/v1', r2, jcs(alloc))


def ballot_vector(seed, seq, alloc):
    r2 = fixed(f'r2/{seq}')
    opening = open_allocation(alloc, r2)
    vote = {'commit': opening.hex(), 'key': ed25519.public_key(seed).hex(), 'round': ROUND, 'seq': seq, 'v': 1}
    signed = b'wijkcheque/ballot/v1\n' + jcs(vote)
    signature = ed25519.sign(seed, signed)
    return {'seed': seed.hex(), 'allocJcs': canonical(alloc), 'open2': opening.hex(), 'signed': signed.decode(),
            'request': {'alloc': alloc, 'r2': r2.hex(), 'sig': signature.hex(), 'vote': vote}}


def mine_vector(seed):
    mine = {'at': '2026-11-20T19:30:00.000Z', 'key': ed25519.public_key(seed).hex(), 'round': ROUND, 'v': 1}
    signed = b'wijkcheque/mine/v1\n' + jcs(mine)
    return {'seed': seed.hex(), 'signed': signed.decode(),
            'request': {'mine': mine, 'sig': ed25519.sign(seed, signed).hex()}}


def receipt_vector(ballot):
    vote = ballot['request']['vote']
    log_seed, tag_key, r1 = fixed('log seed'), fixed('kTag'), fixed(f'r1/{vote["seq"]}')
    tag = hmac.new(tag_key, bytes.fromhex(vote['key']), 'sha256').digest()
    opening = sha256(b'wijkcheque/tag/v1', r1, tag, vote['seq'].to_bytes(4, 'big'))
    leaf = opening + bytes.fromhex(vote['commit'])
    receipt = {'leaf': leaf.hex(), 'round': ROUND, 'track': base32(sha256(leaf), 10), 'v': 1}
    signed = b'wijkcheque/receipt/v1\n' + jcs(receipt)
    log_key = ed25519.public_key(log_seed)
    return {
        'logSeed': log_seed.hex(), 'logKey': log_key.hex(), 'logKeyFingerprint': sha256(log_key)[:8].hex(),
        'kTag': tag_key.hex(), 'open1': opening.hex(), 'open2': vote['commit'], 'leafData': leaf.hex(),
        'merkleLeafHash': sha256(b'\x00', leaf).hex(),
        'trackPrinted': receipt['track'][:5] + '-' + receipt['track'][5:], 'signed': signed.decode(),
        'answer': {'code': 'OK', 'receipt': receipt, 'receiptSig': ed25519.sign(log_seed, signed).hex(),
                   'r1': r1.hex(), 'tag': tag.hex()},
    }


def strip_row_vector(strip, online):
    """What the box keeps of a strip, and what waits while one person has entered its form."""
    seed, salt, nonce = bytes.fromhex(strip['seed']), bytes.fromhex(strip['salt']), fixed('strip nonce')[:12]
    names = ('strip-mark', 'strip-row', 'entry-mark')
    mark, row_key, entry_mark = (hkdf(seed, salt, f'wijkcheque/{name}/v1') for name in names)
    aad = f'{strip["round"]}|strip'
    sealed = nonce + aes_gcm.encrypt(row_key, nonce, bytes.fromhex(online), aad.encode())
    return {'mark': mark.hex(), 'rowKey': row_key.hex(), 'entryMark': entry_mark.hex(), 'aad': aad,
            'nonce': nonce.hex(), 'onlineKey': online, 'sealed': sealed.hex()}


def paper_vector(strip, online, seq, alloc):
    """One form; `seq` is what the box gave it."""
    seed, r1, r2 = bytes.fromhex(strip['seed']), fixed(f'paper r1/{seq}'), fixed(f'paper r2/{seq}')
    opening = open_allocation(alloc, r2)
    vote = {'commit': opening.hex(), 'key': strip['publicKey'], 'round': strip['round'], 'v': 1}
    signed = b'wijkcheque/paper/v1\n' + jcs(vote)
    tag = hmac.new(fixed('kTag'), bytes.fromhex(online), 'sha256').digest()
    open1 = sha256(b'wijkcheque/tag/v1', r1, tag, seq.to_bytes(4, 'big'))
    return {'alloc': alloc, 'entry': hmac.new(seed, b'entry/v1' + jcs(alloc), 'sha256').hexdigest(), 'r2': r2.hex(),
            'vote': vote, 'signed': signed.decode(), 'sig': ed25519.sign(seed, signed).hex(), 'seq': seq,
            'r1': r1.hex(), 'kTag': fixed('kTag').hex(), 'tag': tag.hex(), 'leafData': (open1 + opening).hex()}


def strip_code_vectors(code):
    plain = code[1:]
    valid = [code, 'U' + hyphens(plain), 'u' + hyphens(plain).lower(), ' U ' + hyphens(plain), '\u2013u-' + plain,
             'U-' + plain]
    invalid = [('', 'EMPTY'), (' - ', 'EMPTY'), (plain, 'NOT_A_STRIP'), (plain + 'U', 'NOT_A_STRIP'), ('U', 'TOO_SHORT'),
               (code[:-1], 'TOO_SHORT'), (code + '0', 'TOO_LONG'), ('U' + code, 'BAD_SYMBOL'),
               (code[:-1] + ('0' if plain[-1] != '0' else '1'), 'BAD_CHECK')]
    return {'valid': [{'typed': typed, 'code': code} for typed in valid],
            'invalid': [{'typed': typed, 'error': error} for typed, error in invalid]}


# --- the server's side -----------------------------------------------------------------------------------------------

def sealed_vector(online, strip):
    key, nonce = fixed('F'), fixed('nonce')[:12]
    aad = f'{ROUND}|0b9f3f0e-5d3a-4c55-9d2e-1f7d3a1c0001'
    plain = bytes.fromhex(online + strip)
    box = nonce + aes_gcm.encrypt(key, nonce, plain, aad.encode())
    return {'f': key.hex(), 'nonce': nonce.hex(), 'aad': aad, 'plain': plain.hex(), 'sealed': box.hex(),
            'keyFile': canonical({'f': key.hex(), 'round': ROUND, 'v': 1})}


def address_vectors():
    rows = [
        ('2725 DA', '12', '', '', '2725DA|12||'), ('2725da', '0012', 'a', '', '2725DA|12|A|'),
        ('2725DA', '12', 'A', '1', '2725DA|12|A|1'), ('2725DA', '12', '', 'A1', '2725DA|12||A1'),
        ('2725DA', '12', '', 'a-1', '2725DA|12||A1'), (' 7411 kt ', '7', '', 'bis', '7411KT|7||BIS'),
    ]
    names = ('postcode', 'number', 'letter', 'addition', 'canonical')
    return [dict(zip(names, row)) for row in rows]


def root_vector():
    keys = [ed25519.public_key(fixed(f'eligible/{i}')) for i in range(5)]
    return {'keys': [key.hex() for key in keys], 'root': sha256(*sorted(keys)).hex()}


def lot_vector():
    seed, ids = fixed('lot'), ['1', '2', '9', '10', '11', 'BO.D1.1/22', 'é']
    order = sorted(ids, key=lambda one: sha256(seed, one.encode()))
    return {'ties': f'lot:{seed.hex()}', 'ids': ids, 'order': order,
            'hashes': {one: sha256(seed, one.encode()).hex() for one in ids}, 'orderById': sorted(ids)}


def make():
    derivations = [derivation_vector(CODE, ROUND), derivation_vector(CODE, 'oosterheem-2026'),
                   derivation_vector(with_check('000000000000000'), ROUND)]
    strips = [strip_vector('U' + with_check('9ABCDEFGHJKMNPQ'), ROUND)]
    seed = bytes.fromhex(derivations[0]['seed'])
    ballots = [ballot_vector(seed, 1, [[3, 500], [12, 1000]]), ballot_vector(seed, 2, []),
               ballot_vector(seed, 200, [[1, 5000]])]
    return {
        'about': 'Test vectors of docs/ballot-protocol.md, made by docs/vectors/make_vectors.py',
        'codes': code_vectors(), 'jcs': jcs_vectors(), 'derivations': derivations, 'strips': strips,
        'ballots': ballots, 'mine': mine_vector(seed), 'receipts': [receipt_vector(ballot) for ballot in ballots],
        'sealed': sealed_vector(derivations[0]['publicKey'], strips[0]['publicKey']),
        'stripCodes': strip_code_vectors(strips[0]['code']),
        'stripRow': strip_row_vector(strips[0], derivations[0]['publicKey']),
        'papers': [paper_vector(strips[0], derivations[0]['publicKey'], seq, alloc)
                   for seq, alloc in ((1, [[3, 500], [12, 1000]]), (2, []), (201, [[1, 5000]]))],
        'addresses': address_vectors(), 'eligibleRoot': root_vector(), 'lot': lot_vector(),
    }


def pretty(value, indent=0, used=0):
    """Short arrays on one line, objects over several: what the formatter of this repository leaves alone."""
    flat = json.dumps(value)
    if not isinstance(value, (dict, list)) or not value or ('{' not in flat and used + len(flat) <= 108):
        return flat
    names = [json.dumps(key) + ': ' for key in value] if isinstance(value, dict) else [''] * len(value)
    items = value.values() if isinstance(value, dict) else value
    lines = [' ' * (indent + 2) + name + pretty(item, indent + 2, indent + 2 + len(name))
             for name, item in zip(names, items)]
    brackets = '{}' if isinstance(value, dict) else '[]'
    return brackets[0] + '\n' + ',\n'.join(lines) + '\n' + ' ' * indent + brackets[1]


if __name__ == '__main__':
    target = pathlib.Path(__file__).with_name('ballot-v1.json')
    text = pretty(make()) + '\n'
    if sys.argv[1:] == ['--check']:
        sys.exit(0 if target.read_text() == text else 'ballot-v1.json differs')
    target.write_text(text)
