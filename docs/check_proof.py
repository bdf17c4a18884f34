"""Checks a proof that `winddown audit prove` wrote: python3 check_proof.py PROOF [PUBLIC-KEY]

Needs Python 3.8 and nothing else, neither the program nor the record. Trees are those of RFC 9162, signatures Ed25519 (RFC 8032).
"""

import base64
import hashlib
import sys


def leaf_hash(leaf):
    return hashlib.sha256(b"\0" + leaf).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def inclusion_root(leaf, place, size, path):
    """The root to which a path leads from a leaf; None where it is no path of a tree of this size."""
    if place >= size:
        return None
    last, here = size - 1, leaf_hash(leaf)
    for step in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            here = node_hash(step, here)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            here = node_hash(here, step)
        place, last = place >> 1, last >> 1
    return here if last == 0 else None


def is_consistent(before, old, size, new, path):
    """Whether a tree of `size` leaves begins with one of `before`."""
    if not 0 < before <= size:
        return False
    if before == size:
        return not path and old == new
    if before & (before - 1) == 0:
        path = [old] + path
    place, last = before - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    of_old = of_new = path[0]
    for step in path[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            of_old, of_new = node_hash(step, of_old), node_hash(step, of_new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            of_new = node_hash(of_new, step)
        place, last = place >> 1, last >> 1
    return last == 0 and of_old == old and of_new == new


# Ed25519, slowly: one signature is checked.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def point(bytes32):
    y = int.from_bytes(bytes32, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if y >= P or (x * x - square) % P:
        raise ValueError("no point of the curve")
    return (P - x if x & 1 != sign else x), y


def add(one, other):
    (x1, y1), (x2, y2) = one, other
    product = D * x1 * x2 * y1 * y2 % P
    x = (x1 * y2 + x2 * y1) * pow(1 + product, P - 2, P) % P
    return x, (y1 * y2 + x1 * x2) * pow(1 - product, P - 2, P) % P


def times(number, of):
    result = (0, 1)
    while number:
        if number & 1:
            result = add(result, of)
        of, number = add(of, of), number >> 1
    return result


def has_signed(key, text, signature):
    base = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
    scalar = int.from_bytes(signature[32:], "little")
    digest = hashlib.sha512(signature[:32] + key + text).digest()
    challenge = int.from_bytes(digest, "little") % ORDER
    return scalar < ORDER and times(scalar, base) == add(point(signature[:32]), times(challenge, point(key)))


def main(proof, public=None):
    head, checkpoint, signatures = open(proof, encoding="utf-8", newline="").read().split("\n\n")
    checkpoint += "\n"
    origin, size, root, until, *_ = checkpoint.splitlines()
    size, root = int(size), base64.b64decode(root, validate=True)
    form, what, *path = head.split("\n")
    if form == "c2sp.org/tlog-proof@v1":
        leaf = base64.b64decode(what[len("extra "):], validate=True)
        place, path = int(path[0][len("index "):]), [base64.b64decode(step, validate=True) for step in path[1:]]
        holds, says = inclusion_root(leaf, place, size, path) == root, "entry " + leaf.decode()
    elif form == "winddown-growth-proof@v1":
        _, before, old = what.split(" ")
        path = [base64.b64decode(step, validate=True) for step in path]
        holds = is_consistent(int(before), base64.b64decode(old, validate=True), size, root, path)
        says = "all up to entry " + before
    else:
        sys.exit("This is no proof.")
    if not holds:
        sys.exit("The proof does not lead to the root.")
    print(f"{says} is in {origin} up to entry {size}, {until}")
    if public is None:
        print("Who signed was not checked: no public key was named.")
        return
    name, _, key = open(public, encoding="utf-8").read().strip().split("+", 2)
    key = base64.b64decode(key, validate=True)
    key_id = hashlib.sha256(name.encode() + b"\n" + key).digest()[:4]
    for line in signatures.splitlines():
        dash, signer, signature = line.split(" ")
        signature = base64.b64decode(signature, validate=True)
        if dash == "—" and signer == name and signature[:4] == key_id:
            if key[0] == 1 and has_signed(key[1:], checkpoint.encode(), signature[4:]):
                print(f"Signed by {name}")
                return
            sys.exit(f"The signature that names {name} is not one of that key.")
    sys.exit(f"{name} has not signed it.")


if __name__ == "__main__":
    main(*sys.argv[1:])
