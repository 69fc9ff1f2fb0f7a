using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Aivp.Simulator.Fal;

/// <summary>Signs after RFC 8032. The runtime has no Ed25519; this one is slow and leaks timing, which a simulator may.</summary>
internal sealed class Ed25519
{
    private static readonly BigInteger s_p = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger s_order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", CultureInfo.InvariantCulture);
    private static readonly BigInteger s_d = Mod(-121665 * Inverse(121666));
    private static readonly Point s_base = BasePoint();

    private readonly BigInteger _secret;
    private readonly byte[] _prefix;

    /// <param name="seed">32 bytes.</param>
    public Ed25519(byte[] seed)
    {
        byte[] hash = SHA512.HashData(seed);
        byte[] secret = hash[..32];
        secret[0] &= 0xF8;
        secret[31] = (byte)((secret[31] & 0x7F) | 0x40);
        _secret = new(secret, isUnsigned: true);
        _prefix = hash[32..];
        PublicKey = Encode(Multiply(s_base, _secret));
    }

    public byte[] PublicKey { get; }

    public byte[] Sign(byte[] message)
    {
        BigInteger r = Scalar([.. _prefix, .. message]);
        byte[] commitment = Encode(Multiply(s_base, r));
        BigInteger challenge = Scalar([.. commitment, .. PublicKey, .. message]);
        return [.. commitment, .. Bytes((r + (challenge * _secret)) % s_order)];
    }

    private static BigInteger Scalar(byte[] bytes) => new BigInteger(SHA512.HashData(bytes), isUnsigned: true) % s_order;

    private static Point BasePoint()
    {
        BigInteger y = Mod(4 * Inverse(5));
        BigInteger square = Mod(((y * y) - 1) * Inverse((s_d * y * y) + 1));
        BigInteger x = BigInteger.ModPow(square, (s_p + 3) / 8, s_p);
        if (Mod((x * x) - square) != 0)
        {
            x = Mod(x * BigInteger.ModPow(2, (s_p - 1) / 4, s_p));
        }

        return new(x.IsEven ? x : s_p - x, y);
    }

    private static Point Multiply(Point point, BigInteger times)
    {
        Point sum = new(0, 1);
        for (; times > 0; times >>= 1)
        {
            if (!times.IsEven)
            {
                sum = Add(sum, point);
            }

            point = Add(point, point);
        }

        return sum;
    }

    private static Point Add(Point a, Point b)
    {
        BigInteger cross = Mod(s_d * a.X * b.X * a.Y * b.Y);
        return new(
            Mod(((a.X * b.Y) + (b.X * a.Y)) * Inverse(1 + cross)),
            Mod(((a.Y * b.Y) + (a.X * b.X)) * Inverse(1 - cross)));
    }

    private static byte[] Encode(Point point)
    {
        byte[] bytes = Bytes(point.Y);
        bytes[31] |= (byte)(point.X.IsEven ? 0 : 0x80);
        return bytes;
    }

    private static byte[] Bytes(BigInteger number)
    {
        byte[] bytes = new byte[32];
        number.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    private static BigInteger Inverse(BigInteger number) => BigInteger.ModPow(Mod(number), s_p - 2, s_p);

    private static BigInteger Mod(BigInteger number) => ((number % s_p) + s_p) % s_p;

    private readonly record struct Point(BigInteger X, BigInteger Y);
}
