"""AES-256-GCM encryption (FIPS 197, NIST SP 800-38D) with a 12-byte nonce: for test vectors only."""


def double(byte):
    return (byte << 1 ^ (0x11B if byte & 0x80 else 0)) & 0xFF


def byte_product(a, b):
    product = 0
    while b:
        if b & 1:
            product ^= a
        a, b = double(a), b >> 1
    return product


def make_sbox():
    table = []
    for value in range(256):
        inverse = next((i for i in range(256) if byte_product(value, i) == 1), 0)
        rotated = (inverse << shift | inverse >> 8 - shift for shift in range(1, 5))
        result = inverse ^ 0x63
        for turn in rotated:
            result ^= turn & 0xFF
        table.append(result)
    return table


SBOX = make_sbox()


def round_keys(key):
    words = [key[i:i + 4] for i in range(0, 32, 4)]
    constant = 1
    while len(words) < 60:
        word = words[-1]
        if len(words) % 8 == 0:
            word = bytes(SBOX[b] for b in word[1:] + word[:1])
            word = bytes([word[0] ^ constant]) + word[1:]
            constant = double(constant)
        elif len(words) % 8 == 4:
            word = bytes(SBOX[b] for b in word)
        words.append(bytes(a ^ b for a, b in zip(word, words[-8])))
    return [b''.join(words[i:i + 4]) for i in range(0, 60, 4)]


def mix(column):
    a, b, c, d = column
    whole = a ^ b ^ c ^ d
    return [v ^ whole ^ double(v ^ n) for v, n in ((a, b), (b, c), (c, d), (d, a))]


def encrypt_block(keys, block):
    state = [a ^ b for a, b in zip(block, keys[0])]
    for number, key in enumerate(keys[1:], 1):
        state = [SBOX[state[(i + 4 * (i % 4)) % 16]] for i in range(16)]
        if number < len(keys) - 1:
            state = sum((mix(state[i:i + 4]) for i in range(0, 16, 4)), [])
        state = [a ^ b for a, b in zip(state, key)]
    return bytes(state)


def field_product(x, y):
    """In GF(2^128) of GCM, where the most significant bit is the constant term."""
    product = 0
    for bit in range(127, -1, -1):
        if x >> bit & 1:
            product ^= y
        y = y >> 1 ^ (0xE1 << 120 if y & 1 else 0)
    return product


def ghash(subkey, data):
    total = 0
    for i in range(0, len(data), 16):
        total = field_product(total ^ int.from_bytes(data[i:i + 16].ljust(16, b'\0'), 'big'), subkey)
    return total.to_bytes(16, 'big')


def xor(a, b):
    return bytes(x ^ y for x, y in zip(a, b))


def encrypt(key, nonce, plain, aad):
    """Ciphertext followed by the 16-byte tag."""
    keys = round_keys(key)
    counter = lambda n: encrypt_block(keys, nonce + n.to_bytes(4, 'big'))
    cipher = b''.join(xor(plain[i:i + 16], counter(2 + i // 16)) for i in range(0, len(plain), 16))
    pad = lambda data: data + bytes(-len(data) % 16)
    lengths = (8 * len(aad)).to_bytes(8, 'big') + (8 * len(cipher)).to_bytes(8, 'big')
    subkey = int.from_bytes(encrypt_block(keys, bytes(16)), 'big')
    return cipher + xor(ghash(subkey, pad(aad) + pad(cipher) + lengths), counter(1))
