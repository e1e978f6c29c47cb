#!/usr/bin/env python3
"""Checks bundles of published rounds as docs/ballot-protocol.md describes, with Python's standard library alone.

    python3 check_bundle.py BUNDLE.zip …        a line for each: OK, or what is wrong; exits with 1 when anything is

Written from that document and nothing else: it shares no code with the application, and stops at the first step that
finds something. Of the rules it counts `pooling`; of a round with another it says so and does not judge the result.
"""
import base64
import functools
import hashlib
import io
import json
import pathlib
import re
import sys
import zipfile

sys.dont_write_bytecode = True  # leave no folder behind
import ed25519  # noqa: E402

FILES = ['ballots.pb', 'eligible.json', 'ideas.json', 'log.json', 'openings.jsonl', 'result.json', 'rules.json',
         'void.json']
OPENING = {'eligible', 'ideas', 'kind', 'logKey', 'round', 'rules', 'v'}
CLOSING = {'ballots', 'closedOn', 'extension', 'kind', 'leaves', 'opening', 'replaced', 'round', 'v', 'void', 'voided',
           'withdrawn'}

# Bundles of one round share their notes.
verify = functools.lru_cache(maxsize=None)(ed25519.verify)


class Wrong(Exception):
    """Something is wrong with the bundle: which step says so, and what it is."""


def need(condition, step, what):
    if not condition:
        raise Wrong(f'{step}: {what}')


def sha256(*parts):
    return hashlib.sha256(b''.join(parts)).digest()


def jcs(value):
    return json.dumps(value, ensure_ascii=False, separators=(',', ':'), sort_keys=True)


def read_jcs(data, step='files'):
    """The value of bytes that are exactly its canonical form."""
    try:
        value = json.loads(data.decode('utf-8'))
        same = jcs(value).encode('utf-8') == data
    except ValueError as error:
        raise Wrong(f'{step}: {error}') from error
    need(same, step, 'not canonical JSON')
    return value


def members(value, names, step='files'):
    need(isinstance(value, dict) and set(value) == set(names), step, f'not exactly the members {sorted(names)}')


def whole(value, least=0):
    return type(value) is int and value >= least


def hex_bytes(text, length, step='files'):
    """Bytes of exactly this many pairs of lower-case hex digits."""
    fits = isinstance(text, str) and re.fullmatch(f'[0-9a-f]{{{2 * length}}}', text) is not None
    need(fits, step, f'not {length} bytes of lower-case hex')
    return bytes.fromhex(text)


# --- files -----------------------------------------------------------------------------------------------------------

def unpack(data):
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            need(sorted(names) == sorted([*FILES, 'SHA256SUMS']), 'files', f'the ZIP holds {names}')
            return {name: archive.read(name) for name in names}
    except (zipfile.BadZipFile, EOFError, OSError, ValueError) as error:
        raise Wrong(f'files: {error}') from error


class Bundle:
    def __init__(self, data):
        self.files = unpack(data)
        sums = ''.join(f'{sha256(self.files[name]).hex()}  {name}\n' for name in FILES)
        need(self.files['SHA256SUMS'] == sums.encode(), 'files', 'SHA256SUMS')
        self.rules, self.ideas, self.eligible, self.log, self.void, self.result = (
            read_jcs(self.files[name])
            for name in ['rules.json', 'ideas.json', 'eligible.json', 'log.json', 'void.json', 'result.json'])
        self.read_log()
        self.read_rules()
        self.openings = [read_opening(line) for line in lines(self.files['openings.jsonl'])]

    def read_log(self):
        members(self.log, ['checkpoints', 'leaves', 'logKey', 'origin'])
        hex_bytes(self.log['logKey'], 32)
        self.leaves = [hex_bytes(leaf, max(1, len(leaf) // 2)) for leaf in self.log['leaves']]

    def read_rules(self):
        members(self.eligible, ['count', 'root', 'spare'])
        members(self.void, ['tags'])
        tags = self.void['tags']
        need(tags == sorted(set(tags)), 'files', 'tags of void.json')
        for tag in tags:
            hex_bytes(tag, 32)
        members(self.rules, ['area', 'budgetCents', 'chequeCents', 'minBackers', 'options', 'plannedDates', 'round',
                             'rule', 'stepCents', 'ties', 'unspent', 'v'])
        need(self.rules['budgetCents'] is None, 'files', 'a budget of its own')
        for idea in self.ideas:
            members(idea, ['carriedCents', 'cofundingCents', 'costCents', 'lat6', 'lon6', 'neighbourhood', 'number',
                           'title'])


def lines(data):
    *full, rest = data.split(b'\n')
    need(rest == b'', 'files', 'a line without its end')
    return full


def read_opening(line):
    opening = read_jcs(line)
    live = 'alloc' in opening
    members(opening, ['leaf', 'r1', 'seq', 'tag'] + (['alloc', 'r2'] if live else []))
    hex_bytes(opening['leaf'], 64)
    hex_bytes(opening['r1'], 32)
    hex_bytes(opening['tag'], 32)
    need(whole(opening['seq'], 1) and opening['seq'] < 2**32, 'files', 'seq')
    if live:
        hex_bytes(opening['r2'], 32)
        numbers = [number for number, _ in opening['alloc']]
        need(numbers == sorted(set(numbers)), 'files', 'ideas of a ballot')
        need(all(whole(cents, 1) for _, cents in opening['alloc']), 'files', 'amounts of a ballot')
    return opening


# --- opening, register, closing --------------------------------------------------------------------------------------

def check_opening(bundle):
    statement = read_jcs(bundle.leaves[0], 'opening')
    members(statement, OPENING, 'opening')
    need(statement['kind'] == 'opening' and statement['v'] == 1, 'opening', 'not an opening statement')
    need(statement['logKey'] == bundle.log['logKey'], 'opening', 'another log key')
    need(statement['round'] == bundle.rules['round'], 'opening', 'rules of another round')
    need(bundle.log['origin'].endswith(f"/wijkcheque/{statement['round']}"), 'opening', 'origin of another round')
    for name in ['rules', 'ideas']:
        need(statement[name] == sha256(bundle.files[f'{name}.json']).hex(), 'opening', f'{name}.json was changed')
    need(statement['eligible'] == bundle.eligible, 'opening', 'eligible.json was changed')


def tree_hash(leaves):
    """RFC 6962, section 2.1."""
    if len(leaves) == 1:
        return sha256(b'\x00', leaves[0])
    middle = 1
    while middle * 2 < len(leaves):
        middle *= 2
    return sha256(b'\x01', tree_hash(leaves[:middle]), tree_hash(leaves[middle:]))


def check_register(bundle):
    key, origin = bytes.fromhex(bundle.log['logKey']), bundle.log['origin']
    size = 0
    for note in bundle.log['checkpoints']:
        text, _, signatures = note.partition('\n\n')
        named, number, root = text.split('\n')
        need(named == origin and re.fullmatch('0|[1-9][0-9]*', number), 'register', 'a note of another origin')
        check_note(f'{text}\n', signatures, origin, key)
        need(size < int(number) <= len(bundle.leaves), 'register', 'sizes do not rise')
        need((size == 0) == (int(number) == 1), 'register', 'no note for the opening alone')
        size = int(number)
        need(tree_hash(bundle.leaves[:size]) == base64.b64decode(root), 'register', 'leaves were changed')
    need(size == len(bundle.leaves), 'register', 'no note for all leaves')
    ballots = bundle.leaves[1:-1]
    need(all(len(leaf) == 64 for leaf in ballots), 'register', 'a leaf that is no ballot')
    need(len(set(ballots)) == len(ballots), 'register', 'a leaf that is there twice')


def check_note(text, signatures, origin, key):
    own = sha256(origin.encode(), b'\n\x01', key)[:4]
    found = 0
    for line in signatures.removesuffix('\n').split('\n'):
        dash, name, encoded = line.split(' ')
        data = base64.b64decode(encoded, validate=True)
        if dash != '—' or name != origin or data[:4] != own:
            continue
        need(verify(key, text.encode(), data[4:]), 'register', 'a signature that does not fit')
        found += 1
    need(found > 0, 'register', 'not signed')


def check_closing(bundle):
    statement = read_jcs(bundle.leaves[-1], 'closing')
    members(statement, CLOSING, 'closing')
    live = [one for one in bundle.openings if 'alloc' in one]
    need(statement['kind'] == 'closing' and statement['round'] == bundle.rules['round'], 'closing', 'not of this round')
    need(statement['opening'] == sha256(bundle.leaves[0]).hex(), 'closing', 'another opening')
    need(statement['leaves'] == len(bundle.leaves) - 2, 'closing', 'another number of leaves')
    need(statement['ballots'] == len(live), 'closing', 'another number of ballots')
    need(statement['void'] == sha256(bundle.files['void.json']).hex(), 'closing', 'void.json was changed')
    need(statement['voided'] == len(bundle.void['tags']), 'closing', 'another number of void cheques')
    need(set(statement['withdrawn']) <= {idea['number'] for idea in bundle.ideas}, 'closing', 'withdrawn ideas')
    most = min(statement['voided'], bundle.eligible['spare'])
    need(statement['replaced'] <= most, 'closing', 'more replaced than void')
    return statement


# --- openings and ballots --------------------------------------------------------------------------------------------

def check_openings(bundle):
    opened = [one['leaf'] for one in bundle.openings]
    need(opened == [leaf.hex() for leaf in bundle.leaves[1:-1]], 'openings', 'not each leaf once, in order')
    versions = {}
    for one in bundle.openings:
        tag = bytes.fromhex(one['tag'])
        open1 = sha256(b'wijkcheque/tag/v1', bytes.fromhex(one['r1']), tag, one['seq'].to_bytes(4, 'big'))
        need(open1 == bytes.fromhex(one['leaf'])[:32], 'openings', 'r1, tag and seq do not fit')
        versions[tag] = versions.get(tag, 0) + 1
        need(one['seq'] == versions[tag], 'openings', 'seq is not 1, 2, 3, …')
    return versions


def check_ballots(bundle, versions):
    known = {idea['number'] for idea in bundle.ideas}
    void = {bytes.fromhex(tag) for tag in bundle.void['tags']}
    live = {}
    for one in bundle.openings:
        if 'alloc' not in one:
            continue
        tag, alloc = bytes.fromhex(one['tag']), one['alloc']
        open2 = sha256(b'wijkcheque/alloc/v1', bytes.fromhex(one['r2']), jcs(alloc).encode())
        need(open2 == bytes.fromhex(one['leaf'])[32:], 'ballots', 'alloc and r2 do not fit')
        need(tag not in live and tag not in void, 'ballots', 'live twice, or void')
        need(one['seq'] == versions[tag], 'ballots', 'not the last version')
        need(all(number in known for number, _ in alloc), 'ballots', 'an unknown idea')
        need(all(cents % bundle.rules['stepCents'] == 0 for _, cents in alloc), 'ballots', 'out of step')
        need(sum(cents for _, cents in alloc) <= bundle.rules['chequeCents'], 'ballots', 'more than the cheque')
        live[tag] = alloc
    need(set(versions) - set(live) <= void, 'ballots', 'a tag without a live ballot')
    need(len(live) <= bundle.eligible['count'], 'ballots', 'more ballots than cheques')
    return live


# --- result ----------------------------------------------------------------------------------------------------------

def pooled(bundle, live, withdrawn):
    """result.json of saving together: an idea is funded that reaches its target with enough households."""
    budget = bundle.eligible['count'] * bundle.rules['chequeCents']
    rows, winners = [], []
    for idea in bundle.ideas:
        target = max(0, idea['costCents'] - idea['cofundingCents'] - idea['carriedCents'])
        pledges = [cents for alloc in live.values() for number, cents in alloc if number == idea['number']]
        if idea['number'] in withdrawn:
            reason = 'withdrawn'
        elif sum(pledges) < target:
            reason = 'below_target'
        else:
            reason = 'funded' if len(pledges) >= bundle.rules['minBackers'] else 'too_few_backers'
        funded = reason == 'funded'
        budget -= target if funded else 0
        winners += [idea['number']] if funded else []
        rows.append({'backers': len(pledges), 'funded': funded, 'number': idea['number'],
                     'paidCents': target if funded else 0, 'pledgedCents': sum(pledges), 'reason': reason})
    return {'ideas': rows, 'rule': 'pooling', 'ties': [], 'unspentCents': budget, 'winners': winners}


def check_result(bundle, live, withdrawn):
    need(bundle.result == pooled(bundle, live, withdrawn), 'result', 'result.json does not follow')
    text = bundle.files['ballots.pb'].decode()
    expected = [f"{i + 1};{','.join(str(number) for number, _ in live[tag])};"
                f"{','.join(str(cents) for _, cents in live[tag])}" for i, tag in enumerate(sorted(live))]
    votes = text.partition('\nVOTES\nvoter_id;vote;points\n')[2]
    need(votes == ''.join(f'{line}\n' for line in expected), 'result', 'votes of ballots.pb do not follow')


def check(data):
    """Raises Wrong; answers what could not be judged."""
    bundle = Bundle(data)
    need(len(bundle.leaves) >= 2, 'register', 'no statements')
    check_opening(bundle)
    check_register(bundle)
    closing = check_closing(bundle)
    live = check_ballots(bundle, check_openings(bundle))
    if bundle.rules['rule'] != 'pooling':
        return f" (not counted: rule {bundle.rules['rule']})"
    check_result(bundle, live, closing['withdrawn'])
    return ''


def main(paths):
    failed = False
    for path in paths:
        try:
            print(f'{path}: OK{check(pathlib.Path(path).read_bytes())}')
        except (Wrong, ValueError, TypeError, KeyError, IndexError) as error:
            failed = True
            print(f'{path}: WRONG, {error}')
    return 1 if failed or not paths else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
