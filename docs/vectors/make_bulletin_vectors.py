#!/usr/bin/env python3
"""Test vectors of the register (docs/ballot-protocol.md, "The register"), with Python's standard library alone.

    python3 make_bulletin_vectors.py            writes bulletin-v1.json beside this file
    python3 make_bulletin_vectors.py --check    exits with 1 when that file differs from what this script makes

The tree is written down as RFC 6962 defines it, by recursion over leaves; nothing here is fast.
"""
import base64
import hashlib
import pathlib
import sys

sys.dont_write_bytecode = True  # leave no folder behind
import ed25519  # noqa: E402
import make_vectors as ballots  # noqa: E402

ORIGIN = f'wijkcheque.example/wijkcheque/{ballots.ROUND}'
# The leaves that implementations of Certificate Transparency test with.
REFERENCE = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']


# --- RFC 6962, section 2.1 -------------------------------------------------------------------------------------------

def split(count):
    """The largest power of two smaller than count."""
    power = 1
    while power * 2 < count:
        power *= 2
    return power


def tree_hash(leaves):
    if not leaves:
        return ballots.sha256()
    if len(leaves) == 1:
        return ballots.sha256(b'\x00', leaves[0])
    middle = split(len(leaves))
    return ballots.sha256(b'\x01', tree_hash(leaves[:middle]), tree_hash(leaves[middle:]))


def path(index, leaves):
    """Section 2.1.1: PATH(m, D[n])."""
    if len(leaves) == 1:
        return []
    middle = split(len(leaves))
    if index < middle:
        return path(index, leaves[:middle]) + [tree_hash(leaves[middle:])]
    return path(index - middle, leaves[middle:]) + [tree_hash(leaves[:middle])]


def subproof(size, leaves, known):
    """Section 2.1.2: SUBPROOF(m, D[n], b)."""
    if size == len(leaves):
        return [] if known else [tree_hash(leaves)]
    middle = split(len(leaves))
    if size <= middle:
        return subproof(size, leaves[:middle], known) + [tree_hash(leaves[middle:])]
    return subproof(size - middle, leaves[middle:], False) + [tree_hash(leaves[:middle])]


def proof(size, leaves):
    return [] if size == 0 else subproof(size, leaves, True)


def tree_vectors():
    leaves = [bytes.fromhex(leaf) for leaf in REFERENCE]
    sizes = range(len(leaves) + 1)
    return {
        'leaves': REFERENCE,
        'roots': [tree_hash(leaves[:size]).hex() for size in sizes],
        'inclusion': [
            {'index': index, 'size': size, 'path': [step.hex() for step in path(index, leaves[:size])]}
            for size in sizes for index in range(size)
        ],
        'consistency': [
            {'from': old, 'to': new, 'path': [step.hex() for step in proof(old, leaves[:new])]}
            for new in sizes for old in range(new + 1)
        ],
    }


# --- documents and statements ----------------------------------------------------------------------------------------

def digest(text):
    return ballots.sha256(text.encode()).hex()


def documents():
    rules = {
        'area': {'district': 'seghwaert', 'neighbourhoods': [{'code': 'BU06370601', 'year': 2025},
                                                             {'code': 'BU06370602', 'year': 2025}]},
        'budgetCents': None, 'chequeCents': 5000, 'minBackers': 25, 'options': {'variant': 'ewt'},
        'plannedDates': {'closes': '2026-05-22T20:00:00.000Z', 'opens': '2026-05-01T08:00:00.000Z'},
        'round': ballots.ROUND, 'rule': 'pooling-transfers', 'stepCents': 500,
        'ties': f'lot:{ballots.fixed("lot").hex()}', 'unspent': 'return', 'v': 1,
    }
    ideas = [
        {'carriedCents': 0, 'cofundingCents': 25000, 'costCents': 90000, 'lat6': 52063512, 'lon6': 4512345,
         'neighbourhood': 'BU06370601', 'number': 3, 'title': 'Bankje bij de vijver'},
        {'carriedCents': 1500, 'cofundingCents': 0, 'costCents': 120000, 'lat6': None, 'lon6': None,
         'neighbourhood': None, 'number': 12, 'title': 'Café-middag voor “iedereen” – één keer per maand'},
    ]
    void = {'tags': sorted(ballots.fixed(f'void/{i}').hex() for i in range(2))}
    return {'rules': ballots.canonical(rules), 'ideas': ballots.canonical(ideas), 'void': ballots.canonical(void)}


def opening(texts, log_key):
    root = ballots.root_vector()
    return {
        'eligible': {'count': 4, 'root': root['root'], 'spare': 1}, 'ideas': digest(texts['ideas']), 'kind': 'opening',
        'logKey': log_key.hex(), 'round': ballots.ROUND, 'rules': digest(texts['rules']), 'v': 1,
    }


def closing(texts, first_leaf, extension):
    return {
        'ballots': 1, 'closedOn': '2026-05-22', 'extension': extension, 'kind': 'closing', 'leaves': 3,
        'opening': hashlib.sha256(first_leaf).hexdigest(), 'replaced': 0, 'round': ballots.ROUND, 'v': 1,
        'void': digest(texts['void']), 'voided': 2, 'withdrawn': [3],
    }


# --- checkpoints (C2SP tlog-checkpoint and signed-note) --------------------------------------------------------------

def signature_line(name, seed, text):
    key_id = ballots.sha256(name.encode(), b'\n\x01', ed25519.public_key(seed))[:4]
    signed = base64.b64encode(key_id + ed25519.sign(seed, text.encode())).decode()
    return f'— {name} {signed}\n'


def checkpoint(leaves, seed):
    text = f'{ORIGIN}\n{len(leaves)}\n{base64.b64encode(tree_hash(leaves)).decode()}\n'
    return text, text + '\n' + signature_line(ORIGIN, seed, text)


def checkpoint_vector(leaves, seed):
    text, note = checkpoint(leaves, seed)
    return {'size': len(leaves), 'root': tree_hash(leaves).hex(), 'text': text, 'note': note}


def witnessed(leaves, seed):
    """The same checkpoint with lines of others around the log's own."""
    text, note = checkpoint(leaves, seed)
    before = signature_line('witness.example/one', ballots.fixed('witness'), text)
    longer = base64.b64encode(b'\x01\x02\x03\x04' + bytes(72)).decode()
    return note.replace('\n\n', '\n\n' + before) + f'— {ORIGIN} {longer}\n'


def bulletin_vector():
    seed = ballots.fixed('log seed')
    log_key, texts = ed25519.public_key(seed), documents()
    voter = bytes.fromhex(ballots.derivation_vector(ballots.CODE, ballots.ROUND)['seed'])
    cast = [ballots.ballot_vector(voter, 1, [[3, 500], [12, 1000]]), ballots.ballot_vector(voter, 2, []),
            ballots.ballot_vector(voter, 3, [[12, 5000]])]
    received = [bytes.fromhex(ballots.receipt_vector(ballot)['leafData']) for ballot in cast]
    first = opening(texts, log_key)
    first_leaf = ballots.jcs(first)
    last = closing(texts, first_leaf, None)
    leaves = [first_leaf, *received, ballots.jcs(last)]
    extended = closing(texts, first_leaf, {'reason': 'storing', 'until': '2026-05-23T20:00:00.000Z'})
    return {
        'origin': ORIGIN, 'logSeed': seed.hex(), 'logKey': log_key.hex(),
        'keyId': ballots.sha256(ORIGIN.encode(), b'\n\x01', log_key)[:4].hex(),
        'documents': texts, 'opening': first, 'closing': last, 'extendedClosing': extended,
        'extendedLeaf': ballots.jcs(extended).hex(),
        'leaves': [leaf.hex() for leaf in leaves],
        'checkpoints': [checkpoint_vector(leaves[:size], seed) for size in (1, 4, 5)],
        'witnessed': witnessed(leaves, seed),
        'proof': {'index': 2, 'size': 5, 'path': [step.hex() for step in path(2, leaves)]},
    }


def make():
    return {
        'about': 'Test vectors of docs/ballot-protocol.md, made by docs/vectors/make_bulletin_vectors.py',
        'tree': tree_vectors(), 'bulletin': bulletin_vector(),
    }


if __name__ == '__main__':
    target = pathlib.Path(__file__).with_name('bulletin-v1.json')
    text = ballots.pretty(make()) + '\n'
    if sys.argv[1:] == ['--check']:
        sys.exit(0 if target.read_text() == text else 'bulletin-v1.json differs')
    target.write_text(text)
